namespace RecordsApi.Tests.Support.Fuzzing;

/// <summary>What a value of a parameter is by the document.</summary>
internal enum Verdict
{
    /// <summary>Keeps the schema, and is there.</summary>
    Right,

    /// <summary>Breaks the schema.</summary>
    Wrong,

    /// <summary>Keeps the schema; whether it is there only the register can tell.</summary>
    Open,
}

/// <summary>A parameter as it is given.</summary>
internal sealed record Given(string Name, string Value, Verdict Verdict)
{
    /// <summary>As it stands in the address.</summary>
    public string Text => $"{Uri.EscapeDataString(Name)}={Uri.EscapeDataString(Value)}";
}

/// <summary>A request made from the document.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path, escaped.</param>
/// <param name="IdIsReal">Whether the path names nothing, or something that the register has.</param>
/// <param name="Query">Its parameters.</param>
/// <param name="Tail">What stands after them as it is, escaped or not.</param>
/// <param name="Accept">Its Accept header; null for none.</param>
internal sealed record FuzzRequest(string Method, string Path, bool IdIsReal, IReadOnlyList<Given> Query, string Tail, string? Accept)
{
    /// <summary>Its address.</summary>
    public string Address => Query.Count == 0 && Tail.Length == 0 ? Path : $"{Path}?{string.Join('&', [.. Query.Select(q => q.Text), .. Tail.Length == 0 ? (string[])[] : [Tail]])}";

    /// <summary>The parameters that a right answer must name as mistakes: those that break their schema and those given twice.</summary>
    public IReadOnlyList<string> Mistakes =>
        [.. Query.GroupBy(q => q.Name, StringComparer.Ordinal).Where(g => g.Count() > 1 || g.First().Verdict == Verdict.Wrong).Select(g => g.Key)];

    /// <summary>Whether nothing is wrong with it.</summary>
    public bool IsGood =>
        Method == "GET" && IdIsReal && Accept is null && Tail.Length == 0 && Mistakes.Count == 0 && Query.All(q => q.Verdict == Verdict.Right);

    /// <summary>Whether it must be answered with its mistakes.</summary>
    public bool IsMistaken => Method == "GET" && IdIsReal && Mistakes.Count > 0;

    public override string ToString() => $"{Method} {Address}{(Accept is null ? "" : $" (Accept: {Accept})")}";
}
