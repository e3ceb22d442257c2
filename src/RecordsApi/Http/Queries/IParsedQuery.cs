namespace RecordsApi.Http.Queries;

/// <summary>A query that gives access to its parameters as parsed.</summary>
internal interface IParsedQuery
{
    /// <summary>The parsed query string.</summary>
    ParsedQuery Parsed { get; }
}
