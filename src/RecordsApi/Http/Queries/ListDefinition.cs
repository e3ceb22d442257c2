using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;

namespace RecordsApi.Http.Queries;

/// <summary>Creates list definitions.</summary>
internal static class ListDefinition
{
    /// <summary>Defines a list whose rows become records without further queries.</summary>
    public static ListDefinition<TRow, TRecord> Create<TRow, TRecord>(
        string subject, IQueryable<TRow> rows, SortDefinition<TRow> sorts, Func<TRow, TRecord> map) =>
        new(subject, rows, sorts, (page, _) => Task.FromResult<IReadOnlyList<TRecord>>([.. page.Select(map)]));
}

/// <summary>How a list is answered: which rows, in which order, and how a page of them becomes records.</summary>
internal sealed record ListDefinition<TRow, TRecord>(
    string Subject,
    IQueryable<TRow> Rows,
    SortDefinition<TRow> Sorts,
    Func<IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TRecord>>> MapAsync) : IListDefinition<TRecord>
{
    /// <inheritdoc />
    public string DefaultSort => Sorts.Default;

    /// <summary>GEOID of the jurisdiction a record lies in, where the list is given as GeoJSON.</summary>
    public Func<TRecord, string?> GetJurisdictionId { get; init; } = _ => null;

    /// <summary>The same rows, in words by which SQLite goes through all of them soonest; by themselves those of a page.</summary>
    public IQueryable<TRow> UnpagedRows { get; init; } = Rows;

    /// <summary>What is found beside each row where all of a table are read; null where chunks of them become records as pages do.</summary>
    public ExtraColumn<TRow, TRecord>? ExtraColumn { get; init; }

    /// <summary>How many records are made at once where all are read.</summary>
    public int ChunkSize { get; init; } = 500;

    /// <summary>What a reader should know about the answer; called once.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<string>>> GetNotesAsync { get; init; } = _ => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ReadNotesAsync(CancellationToken cancellationToken) => GetNotesAsync(cancellationToken);

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
        var page = ordering.Apply(Rows, after).Take(limit + 1);
        var rows = total.NeedsCounting
            ? await total.CountWithPageAsync(page, Rows, cancellationToken)
            : await page.ToListAsync(cancellationToken);
        var more = rows.Count > limit;
        if (more)
            rows.RemoveAt(limit);
        return new(await MapAsync(rows, cancellationToken), more ? ordering.GetPosition(rows[^1]) : null);
    }
}

/// <summary>
/// What is found beside each row in the statement that reads all of them, in place of a statement for each chunk. Records are made
/// when they are taken, by the one who writes them: the one who reads has more to do.
/// </summary>
/// <param name="Sql">SQL of a text; the row is called <c>q</c>.</param>
/// <param name="CreateMapperAsync">Reads what else some of the rows need, and gives what makes a record of a row and its text.</param>
internal sealed record ExtraColumn<TRow, TRecord>(
    string Sql, Func<IEnumerable<TRow>, CancellationToken, Task<Func<TRow, string?, TRecord>>> CreateMapperAsync);
