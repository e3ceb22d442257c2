namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>The rows of a publication by which it is compared with others.</summary>
/// <param name="RowCount">The number of printed rows.</param>
/// <param name="PrintedRowByKey">The index of the printed row of each row key; of several with one key, the lowest.</param>
internal sealed record KeyedRows(int RowCount, IReadOnlyDictionary<int, int> PrintedRowByKey)
{
    /// <summary>No rows.</summary>
    public static KeyedRows None { get; } = new(0, new Dictionary<int, int>());

    /// <summary>The row keys. A row in which the state, the agency or the model cannot be read has none.</summary>
    public IReadOnlySet<int> Keys { get; } = PrintedRowByKey.Keys.ToHashSet();
}
