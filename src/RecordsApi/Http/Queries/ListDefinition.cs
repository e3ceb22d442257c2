using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;

namespace RecordsApi.Http.Queries;

/// <summary>Creates list definitions.</summary>
internal static class ListDefinition
{
    /// <summary>Defines a list whose rows become records without further queries.</summary>
    public static ListDefinition<TRow, TRecord> Create<TRow, TRecord>(
        string subject, IQueryable<TRow> rows, SortDefinition<TRow> sorts, Func<TRow, TRecord> map)
        where TRow : class =>
        new(subject, rows, sorts, (page, _) => Task.FromResult<IReadOnlyList<TRecord>>([.. page.Select(map)]));
}

/// <summary>Defines a list: its rows, their order, and how a page of rows is mapped to records.</summary>
internal sealed record ListDefinition<TRow, TRecord>(
    string Subject,
    IQueryable<TRow> Rows,
    SortDefinition<TRow> Sorts,
    Func<IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TRecord>>> MapAsync) : IListDefinition<TRecord>
    where TRow : class
{
    /// <inheritdoc />
    public string DefaultSort => Sorts.Default;

    /// <summary>GEOID of the jurisdiction of a record, for lists that are available as GeoJSON.</summary>
    public Func<TRecord, string?> GetJurisdictionId { get; init; } = _ => null;

    /// <summary>The same rows, as a query that the database executes fastest for all rows; by default, the query for pages.</summary>
    public IQueryable<TRow> UnpagedRows { get; init; } = Rows;

    /// <summary>An extra column that is selected when all rows are read; null if chunks are mapped in the same way as pages.</summary>
    public ExtraColumn<TRow, TRecord>? ExtraColumn { get; init; }

    /// <summary>Number of records per chunk when all rows are read.</summary>
    public int ChunkSize { get; init; } = 500;

    /// <summary>Notes about the response; called once.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<string>>> GetNotesAsync { get; init; } = _ => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ReadNotesAsync(bool withCounts, CancellationToken cancellationToken) => GetNotesAsync(cancellationToken);

    /// <inheritdoc />
    public Task<long> CountAsync(CancellationToken cancellationToken) => UnpagedRows.LongCountAsync(cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<IReadOnlyList<TRecord>> ReadChunksAsync(RegisterContext db, IReadOnlyList<string> sort, CancellationToken cancellationToken) =>
        this.StreamChunksAsync(db, sort, cancellationToken);

    /// <inheritdoc />
    public async Task<ListPage<TRecord>> ReadPageAsync(
        IReadOnlyList<string> sort, IReadOnlyList<string>? after, int limit, TotalCount total, CancellationToken cancellationToken)
    {
        var ordering = Sorts.CreateOrdering(sort);
        var rows = await ordering.Apply(Rows, after).Take(limit + 1).ToListAsync(cancellationToken);
        var more = rows.Count > limit;
        if (more)
            rows.RemoveAt(limit);
        else if (after is null && total.NeedsCounting)
            total.Set(rows.Count);
        return new(await MapAsync(rows, cancellationToken), more ? ordering.GetPosition(rows[^1]) : null);
    }
}

/// <summary>
/// An extra column of the statement that reads all rows, instead of a statement for each chunk. Records are mapped lazily,
/// on the thread that writes them, because the thread that reads has more to do.
/// </summary>
/// <param name="Sql">SQL expression for the text; the row has the alias <c>q</c>.</param>
/// <param name="CreateMapperAsync">Loads the related data of a chunk, and returns the function that maps a row and its text to a record.</param>
internal sealed record ExtraColumn<TRow, TRecord>(
    string Sql, Func<IEnumerable<TRow>, CancellationToken, Task<Func<TRow, string?, TRecord>>> CreateMapperAsync);
