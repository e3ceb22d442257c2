namespace RecordsApi.Tests.Support.Fuzzing;

/// <summary>What a value of a parameter is by the document.</summary>
internal enum ParameterValidity
{
    /// <summary>Keeps the schema, and is there.</summary>
    Valid,

    /// <summary>Breaks the schema.</summary>
    Invalid,

    /// <summary>Keeps the schema; whether it is there only the register can tell.</summary>
    Undetermined,
}

/// <summary>A parameter as it is given.</summary>
internal sealed record FuzzParameter(string Name, string Value, ParameterValidity Validity)
{
    /// <summary>As it stands in the address.</summary>
    public string Text => $"{Uri.EscapeDataString(Name)}={Uri.EscapeDataString(Value)}";
}

/// <summary>A request made from the document.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path, escaped.</param>
/// <param name="HasExistingId">Whether the path names nothing, or something that the register has.</param>
/// <param name="Query">Its parameters.</param>
/// <param name="RawSuffix">What stands after them as it is, escaped or not.</param>
/// <param name="Accept">Its Accept header; null for none.</param>
internal sealed record FuzzRequest(string Method, string Path, bool HasExistingId, IReadOnlyList<FuzzParameter> Query, string RawSuffix, string? Accept)
{
    /// <summary>Its address.</summary>
    public string Address => Query.Count == 0 && RawSuffix.Length == 0 ? Path : $"{Path}?{string.Join('&', [.. Query.Select(q => q.Text), .. RawSuffix.Length == 0 ? (string[])[] : [RawSuffix]])}";

    /// <summary>The parameters that a right answer must name as mistakes: those that break their schema and those given twice.</summary>
    public IReadOnlyList<string> InvalidParameters =>
        [.. Query.GroupBy(q => q.Name, StringComparer.Ordinal).Where(g => g.Count() > 1 || g.First().Validity == ParameterValidity.Invalid).Select(g => g.Key)];

    /// <summary>Whether nothing is wrong with it.</summary>
    public bool IsValid =>
        Method == "GET" && HasExistingId && Accept is null && RawSuffix.Length == 0 && InvalidParameters.Count == 0 && Query.All(q => q.Validity == ParameterValidity.Valid);

    /// <summary>Whether it must be answered with its mistakes.</summary>
    public bool IsInvalid => Method == "GET" && HasExistingId && InvalidParameters.Count > 0;

    public override string ToString() => $"{Method} {Address}{(Accept is null ? "" : $" (Accept: {Accept})")}";
}
