using RecordsApi.Data.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>What was asked, as it was understood.</summary>
internal interface IBoundQuery
{
    /// <summary>Path of the address.</summary>
    string Path { get; }

    /// <summary>The query string, read.</summary>
    ParsedQuery Parsed { get; }

    /// <summary>The parameters there are.</summary>
    IReadOnlyList<QueryParameter> Parameters { get; }

    /// <summary>The two times.</summary>
    TemporalContext TemporalContext { get; }

    /// <summary>Where to go on; null at the start.</summary>
    Cursor? Cursor { get; }
}
