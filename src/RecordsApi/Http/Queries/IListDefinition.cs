using RecordsApi.Data;

namespace RecordsApi.Http.Queries;

/// <summary>A list as the responders need it: pages, a count and a stream of records, whatever they are read from.</summary>
/// <typeparam name="TRecord">The wire type of a record.</typeparam>
internal interface IListDefinition<TRecord>
{
    /// <summary>What is listed, at the start of the sentence that describes the query.</summary>
    string Subject { get; }

    /// <summary>The default order.</summary>
    string DefaultSort { get; }

    /// <summary>GEOID of the jurisdiction of a record, where the list can be served as GeoJSON.</summary>
    Func<TRecord, string?> GetJurisdictionId { get; }

    /// <summary>Reads a page, and the total count if it is requested and requires no separate statement.</summary>
    Task<ListPage<TRecord>> ReadPageAsync(
        IReadOnlyList<string> sort, IReadOnlyList<string>? after, int limit, TotalCount total, CancellationToken cancellationToken);

    /// <summary>Counts all records.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>Reads all records in chunks, so that memory stays flat.</summary>
    IAsyncEnumerable<IReadOnlyList<TRecord>> ReadChunksAsync(RegisterContext db, IReadOnlyList<string> sort, CancellationToken cancellationToken);

    /// <summary>Notes on the response that a reader should know.</summary>
    Task<IReadOnlyList<string>> ReadNotesAsync(bool withCounts, CancellationToken cancellationToken);
}

/// <summary>A page of a list.</summary>
/// <param name="Records">Its records.</param>
/// <param name="Next">The keyset position of the last record if more follow; null on the last page.</param>
internal sealed record ListPage<TRecord>(IReadOnlyList<TRecord> Records, IReadOnlyList<string>? Next);
