namespace RecordsApi.Http.Paging;

/// <summary>How a list is answered: which rows, in which order, and how a page of them becomes records.</summary>
internal sealed record ListPlan<TRow, TRecord>(
    string Things,
    IQueryable<TRow> Rows,
    SortTable<TRow> Sorts,
    Func<IReadOnlyList<TRow>, CancellationToken, Task<IReadOnlyList<TRecord>>> ShapeAsync)
{
    /// <summary>GEOID of the jurisdiction a record lies in, where the list is given as GeoJSON.</summary>
    public Func<TRecord, string?> PlaceOf { get; init; } = _ => null;

    /// <summary>The same rows, in words by which SQLite goes through all of them soonest; by themselves those of a page.</summary>
    public IQueryable<TRow> Whole { get; init; } = Rows;

    /// <summary>
    /// Where all rows of a table are read: SQL of a text beside each, and how many of them become records with it; null where
    /// that goes as on a page.
    /// </summary>
    public BesideRows<TRow, TRecord>? Beside { get; init; }

    /// <summary>How many records are made at once where all are read.</summary>
    public int ChunkLength { get; init; } = 500;

    /// <summary>What a reader should know about the answer; called once.</summary>
    public Func<CancellationToken, Task<IReadOnlyList<string>>> NotesAsync { get; init; } = _ => Task.FromResult<IReadOnlyList<string>>([]);
}

/// <summary>What is found beside each row in the statement that reads all, in place of a statement for each chunk of them.</summary>
/// <param name="Sql">SQL of a text; the row is called <c>q</c>.</param>
/// <param name="ShapeAsync">Makes records of rows and their texts.</param>
internal sealed record BesideRows<TRow, TRecord>(
    string Sql, Func<IReadOnlyList<TRow>, IReadOnlyList<string?>, CancellationToken, Task<IReadOnlyList<TRecord>>> ShapeAsync);
