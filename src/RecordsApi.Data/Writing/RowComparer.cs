namespace RecordsApi.Data.Writing;

/// <summary>Tells rows of one table apart: which row it is, and what it says.</summary>
/// <param name="key">What names a row.</param>
/// <param name="ignoredColumns">Names of columns that are no part of what a row says.</param>
internal sealed class RowComparer<T>(IReadOnlyList<TableColumn<T>> key, IReadOnlyCollection<string> ignoredColumns)
    where T : class
{
    private const char Separator = '\u001f';

    private readonly IReadOnlyList<TableColumn<T>> comparedColumns =
        [.. TableMapping<T>.Instance.Columns.Where(column => !key.Contains(column) && !ignoredColumns.Contains(column.Name))];

    /// <summary>The row's key as text.</summary>
    public string GetKey(T row) => key.Count == 1
        ? key[0].ToText(row)
        : string.Join(Separator, key.Select(column => column.ToText(row)));

    /// <summary>Whether two rows say the same.</summary>
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
