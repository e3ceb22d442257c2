namespace RecordsApi.Data.Writing;

/// <summary>Compares rows of one table by key and by content.</summary>
/// <param name="key">The columns that identify a row.</param>
/// <param name="ignoredColumns">Names of columns that are not compared.</param>
internal sealed class RowComparer<T>(IReadOnlyList<TableColumn<T>> key, IReadOnlyCollection<string> ignoredColumns)
    where T : class
{
    private const char Separator = '\u001f';

    private readonly IReadOnlyList<TableColumn<T>> comparedColumns =
        [.. TableMapping<T>.Instance.Columns.Where(column => !key.Contains(column) && !ignoredColumns.Contains(column.Name))];

    /// <summary>Returns the row's key as text.</summary>
    public string GetKey(T row) => key.Count == 1
        ? key[0].ToText(row)
        : string.Join(Separator, key.Select(column => column.ToText(row)));

    /// <summary>Returns whether two rows have the same content.</summary>
    public bool AreEqual(T one, T other)
    {
        foreach (var column in comparedColumns)
        {
            if (!column.AreEqual(one, other))
                return false;
        }

        return true;
    }
}
