using System.Runtime.CompilerServices;
using RecordsApi.Data;

namespace RecordsApi.Http.Queries;

/// <summary>A list of records that are computed for a query, and that are few enough to be sorted in memory.</summary>
/// <param name="Subject">What is listed, at the start of the sentence that describes the query.</param>
/// <param name="Rows">The records, before they are mapped to their wire type.</param>
/// <param name="SortKeys">The sort keys.</param>
/// <param name="MapAsync">Maps the records of a page.</param>
internal sealed record ComputedListDefinition<TRow, TRecord>(
    string Subject, IReadOnlyList<TRow> Rows, ComputedSort<TRow> SortKeys,
    Func<IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TRecord>>> MapAsync) : IListDefinition<TRecord>
{
    private const int ChunkSize = 500;

    /// <inheritdoc />
    public string DefaultSort => SortKeys.Default;

    /// <inheritdoc />
    public Func<TRecord, string?> GetJurisdictionId { get; init; } = _ => null;

    /// <summary>Notes about the response; whether they may require counting is given.</summary>
    public Func<bool, CancellationToken, Task<IReadOnlyList<string>>> GetNotesAsync { get; init; } = (_, _) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc />
    public Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult((long)Rows.Count);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ReadNotesAsync(bool withCounts, CancellationToken cancellationToken) => GetNotesAsync(withCounts, cancellationToken);

    /// <inheritdoc />
    public async Task<ListPage<TRecord>> ReadPageAsync(
        IReadOnlyList<string> sort, IReadOnlyList<string>? after, int limit, TotalCount total, CancellationToken cancellationToken)
    {
        var sorted = SortKeys.Sort(Rows, sort);
        var comparer = SortKeys.CreateComparer(sort);
        var start = after is null ? 0 : sorted.TakeWhile(row => comparer.Compare(row.Position, after) <= 0).Count();
        var page = sorted.Skip(start).Take(limit).ToList();
        if (total.NeedsCounting)
            total.Set(Rows.Count);
        return new(await MapAsync([.. page.Select(row => row.Record)], cancellationToken), start + limit < sorted.Count ? page[^1].Position : null);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<IReadOnlyList<TRecord>> ReadChunksAsync(
        RegisterContext db, IReadOnlyList<string> sort, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in SortKeys.Sort(Rows, sort).Select(row => row.Record).Chunk(ChunkSize))
            yield return await MapAsync(chunk, cancellationToken);
    }
}
