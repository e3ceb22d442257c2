namespace RecordsApi.Register.Storage;

/// <summary>Tells rows of one table apart: which row it is, and what it says.</summary>
/// <param name="key">What names a row.</param>
/// <param name="aside">Names of columns that are no part of what a row says.</param>
internal sealed class RowContent<T>(IReadOnlyList<TableColumn<T>> key, IReadOnlyCollection<string> aside)
    where T : class
{
    private const char Separator = '\u001f';

    private readonly IReadOnlyList<TableColumn<T>> content =
        [.. TableShape<T>.Of.Columns.Where(column => !key.Contains(column) && !aside.Contains(column.Name))];

    /// <summary>The row's key as text.</summary>
    public string KeyOf(T row) => key.Count == 1
        ? key[0].Text(row)
        : string.Join(Separator, key.Select(column => column.Text(row)));

    /// <summary>Whether two rows say the same.</summary>
    public bool AreAlike(T one, T other)
    {
        foreach (var column in content)
        {
            if (!column.AreAlike(one, other))
                return false;
        }

        return true;
    }
}
