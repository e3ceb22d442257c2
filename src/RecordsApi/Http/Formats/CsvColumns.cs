using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Formats;

/// <summary>
/// The columns of a kind of wire record, always the same: one for each property, a record inside a record as
/// <c>outer.inner</c>, several values joined by a semicolon, several records as JSON.
/// </summary>
internal static class CsvColumns<T>
{
    /// <summary>The columns in order.</summary>
    public static IReadOnlyList<(string Name, Func<T, string?> Read)> All { get; } =
        [.. CsvCells.Flatten(typeof(T), "").Select(c => (c.Name, (Func<T, string?>)(record => CsvCells.Text(c.Read(record!)))))];
}

/// <summary>Turns values into cells.</summary>
internal static class CsvCells
{
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>The properties of a type, those of the records in it included.</summary>
    public static IEnumerable<(string Name, Func<object, object?> Read)> Flatten(Type type, string prefix)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!IsRecord(property.PropertyType))
                yield return (name, property.GetValue);
            else
                foreach (var inner in Flatten(property.PropertyType, name + "."))
                    yield return (inner.Name, owner => property.GetValue(owner) is { } value ? inner.Read(value) : null);
        }
    }

    /// <summary>The text of a value. Text that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => Safe(text),
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment => Moment.ToText(moment),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<string> several => Safe(string.Join(';', several)),
        IEnumerable records => JsonSerializer.Serialize(records, records.GetType(), JsonSerializerOptions.Web),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Safe(value.ToString()!),
    };

    private static bool IsRecord(Type type) => type.IsClass && type != typeof(string) && !type.IsAssignableTo(typeof(IEnumerable));

    private static string Safe(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;
}
