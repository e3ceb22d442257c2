using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;

namespace RecordsApi.Http.Queries;

/// <summary>The type of a query parameter's value.</summary>
internal enum ParameterKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>An absolute address of the web.</summary>
    Url,

    /// <summary>An id or code. The validator checks whether it exists.</summary>
    Code,

    /// <summary>One of <see cref="QueryParameter.Allowed"/>.</summary>
    Choice,

    /// <summary>A USPS state code.</summary>
    State,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date, <c>2025-06-17</c>.</summary>
    Date,

    /// <summary>A date, or a timestamp with its offset.</summary>
    DateOrTimestamp,

    /// <summary>A date, or two that are joined by two dots.</summary>
    DateRange,

    /// <summary>A date or timestamp, or two that are joined by two dots.</summary>
    TimestampRange,

    /// <summary>The number of records on a page.</summary>
    Limit,

    /// <summary>A latitude and a longitude in degrees, <c>25.77,-80.19</c>.</summary>
    Point,

    /// <summary>West, south, east and north in degrees, <c>-80.9,25.1,-80.1,25.9</c>.</summary>
    Box,

    /// <summary>A distance in kilometers, greater than zero.</summary>
    Kilometers,

    /// <summary>Names of sort keys, with a minus sign for descending order.</summary>
    Sort,

    /// <summary>A position in a sequence, an integer from 0.</summary>
    Sequence,

    /// <summary>A cursor issued by the service.</summary>
    Cursor,

    /// <summary>A JSON text, which the query reads.</summary>
    Json,
}

/// <summary>
/// A query parameter, declared once: requests are parsed by it, the OpenAPI document shows it, and the sentence of the
/// response is built from it, so that they cannot diverge.
/// </summary>
internal sealed record QueryParameter(string Name, ParameterKind Kind, string Description)
{
    /// <summary>The allowed values; null if any value of the kind is allowed.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Other words for its values, which are accepted in their place.</summary>
    public CodeAliases Aliases { get; init; } = CodeAliases.None;

    /// <summary>Names that other services have for it. They are not accepted; the error suggests the right one.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The records whose names a query searches for the text; null if it is not a search by name.</summary>
    public Func<ParsedQuery, IReadOnlyList<NamedRecordKind>>? SearchedKinds { get; init; }

    /// <summary>Whether several values can be given, separated by commas.</summary>
    public bool AllowsMultiple { get; init; }

    /// <summary>Whether a value can be excluded, by <see cref="ParsedQuery.ExclusionPrefix"/>.</summary>
    public bool AllowsExclusion { get; init; }

    /// <summary>A value that returns data.</summary>
    public string? Example { get; init; }

    /// <summary>The regular expression (ECMA 262) that each value matches; null if any text is allowed.</summary>
    public string? Pattern { get; init; }

    /// <summary>What applies if the parameter is not given.</summary>
    public string? Default { get; init; }

    /// <summary>The phrase for the sentence of the response, with <c>{0}</c> for the value; null if the sentence does not mention it, empty if its start does.</summary>
    public string? SummaryTemplate { get; init; }

    /// <summary>The phrase for the value <c>false</c>, where <see cref="SummaryTemplate"/> would say more than is known.</summary>
    public string? SummaryWhenFalse { get; init; }

    /// <summary>Whether it affects only the presentation of the response: a cursor stays valid if its value changes.</summary>
    public bool IsPresentational { get; init; }
}
