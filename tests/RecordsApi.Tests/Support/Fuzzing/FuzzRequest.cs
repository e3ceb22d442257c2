namespace RecordsApi.Tests.Support.Fuzzing;

/// <summary>What a parameter value is according to the OpenAPI document.</summary>
internal enum ParameterValidity
{
    /// <summary>Matches the schema and exists.</summary>
    Valid,

    /// <summary>Violates the schema.</summary>
    Invalid,

    /// <summary>Matches the schema; only the register knows whether it exists.</summary>
    Undetermined,
}

/// <summary>A parameter of a request.</summary>
internal sealed record FuzzParameter(string Name, string Value, ParameterValidity Validity)
{
    /// <summary>The parameter as part of the query string.</summary>
    public string Text => $"{Uri.EscapeDataString(Name)}={Uri.EscapeDataString(Value)}";
}

/// <summary>A request generated from the OpenAPI document.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Escaped path.</param>
/// <param name="HasExistingId">Whether the path has no id, or the id of an existing record.</param>
/// <param name="Query">Parameters.</param>
/// <param name="RawSuffix">Text appended to the query string unchanged, escaped or not.</param>
/// <param name="Accept">Accept header; null for none.</param>
internal sealed record FuzzRequest(string Method, string Path, bool HasExistingId, IReadOnlyList<FuzzParameter> Query, string RawSuffix, string? Accept)
{
    /// <summary>The URL.</summary>
    public string Address => Query.Count == 0 && RawSuffix.Length == 0 ? Path : $"{Path}?{string.Join('&', [.. Query.Select(q => q.Text), .. RawSuffix.Length == 0 ? (string[])[] : [RawSuffix]])}";

    /// <summary>The parameters for which the response must have validation errors: those that violate their schemas and those given twice.</summary>
    public IReadOnlyList<string> InvalidParameters =>
        [.. Query.GroupBy(q => q.Name, StringComparer.Ordinal).Where(g => g.Count() > 1 || g.First().Validity == ParameterValidity.Invalid).Select(g => g.Key)];

    /// <summary>Whether the request is valid.</summary>
    public bool IsValid =>
        Method == "GET" && HasExistingId && Accept is null && RawSuffix.Length == 0 && InvalidParameters.Count == 0 && Query.All(q => q.Validity == ParameterValidity.Valid);

    /// <summary>Whether the response must be a list of validation errors.</summary>
    public bool IsInvalid => Method == "GET" && HasExistingId && InvalidParameters.Count > 0;

    public override string ToString() => $"{Method} {Address}{(Accept is null ? "" : $" (Accept: {Accept})")}";
}
