namespace RecordsApi.Http.Queries;

/// <summary>What kind of value a query parameter takes.</summary>
internal enum ParameterKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>An id or code; whether it is known is the validator's business.</summary>
    Code,

    /// <summary>One of <see cref="QueryParameter.Allowed"/>.</summary>
    Choice,

    /// <summary>A USPS state code.</summary>
    State,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A day, <c>2025-06-17</c>.</summary>
    Date,

    /// <summary>A day or a moment with its offset.</summary>
    DateOrTimestamp,

    /// <summary>The number of records on a page.</summary>
    Limit,

    /// <summary>Names of sort keys, each with a minus for descending.</summary>
    Sort,

    /// <summary>A place in a sequence, a whole number from 0.</summary>
    Sequence,

    /// <summary>A cursor that the service gave out.</summary>
    Cursor,
}

/// <summary>
/// A query parameter, declared once: requests are read by it, the OpenAPI document shows it, and the answer's sentence
/// is made from it, so that these cannot part.
/// </summary>
internal sealed record QueryParameter(string Name, ParameterKind Kind, string Description)
{
    /// <summary>The values there are; null where the list is open.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Whether several values may be given, separated by commas.</summary>
    public bool AllowsMultiple { get; init; }

    /// <summary>A value that gives an answer.</summary>
    public string? Example { get; init; }

    /// <summary>What each value looks like, as a regular expression (ECMA 262); null where any text may be one.</summary>
    public string? Pattern { get; init; }

    /// <summary>What applies when it is not given.</summary>
    public string? Default { get; init; }

    /// <summary>How the sentence of the answer tells it; <c>{0}</c> stands for the value. Null keeps it out of the sentence.</summary>
    public string? SummaryTemplate { get; init; }

    /// <summary>Whether it steers how the answer is given rather than what is in it: a cursor may be used with another value.</summary>
    public bool IsPresentational { get; init; }
}
