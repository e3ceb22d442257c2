using RecordsApi.Data.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>A query as it was understood.</summary>
internal interface IBoundQuery
{
    /// <summary>Path of the request.</summary>
    string Path { get; }

    /// <summary>The parsed query string.</summary>
    ParsedQuery Parsed { get; }

    /// <summary>The parameters of the endpoint.</summary>
    IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>The temporal context.</summary>
    TemporalContext TemporalContext { get; }

    /// <summary>The cursor; null on the first page.</summary>
    Cursor? Cursor { get; }
}
