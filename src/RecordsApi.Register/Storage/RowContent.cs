using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RecordsApi.Register.Storage;

/// <summary>Tells rows of one table apart: which row it is, and what it says.</summary>
/// <param name="entity">The table's entity.</param>
/// <param name="key">What names a row.</param>
/// <param name="aside">Names of properties that are no part of what a row says.</param>
internal sealed class RowContent<T>(IEntityType entity, IReadOnlyList<IProperty> key, IReadOnlyCollection<string> aside)
    where T : class
{
    private const char Separator = '\u001f';

    private readonly IReadOnlyList<IProperty> content = [.. entity.GetProperties().Where(p => !key.Contains(p) && !aside.Contains(p.Name))];

    /// <summary>The row's key as text.</summary>
    public string KeyOf(T row) => key.Count == 1
        ? Text(key[0], row)
        : string.Join(Separator, key.Select(property => Text(property, row)));

    /// <summary>Whether two rows say the same.</summary>
    public bool AreAlike(T one, T other)
    {
        foreach (var property in content)
        {
            var getter = property.GetGetter();
            if (!Equals(getter.GetClrValue(one), getter.GetClrValue(other)))
                return false;
        }

        return true;
    }

    private static string Text(IProperty property, T row) =>
        Convert.ToString(property.GetGetter().GetClrValue(row), CultureInfo.InvariantCulture) ?? "";
}
