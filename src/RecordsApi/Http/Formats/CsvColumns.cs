using System.Collections;
using System.Globalization;
using System.Text.Json;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Formats;

/// <summary>
/// Wire records as cells: a column for each key, a record inside a record as <c>outer.inner</c>, several values joined by a
/// semicolon, several records as JSON. The columns depend on the keys alone, never on what is in them.
/// </summary>
internal static class CsvColumns
{
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>The columns of the keys, in order.</summary>
    public static IEnumerable<(string Name, Func<object, string?> Read)> Of(IReadOnlyList<RecordKey> keys) =>
        Flatten(keys, "").Select(c => (c.Name, (Func<object, string?>)(record => Text(c.Read(record)))));

    private static IEnumerable<(string Name, Func<object, object?> Read)> Flatten(IReadOnlyList<RecordKey> keys, string prefix)
    {
        foreach (var key in keys)
        {
            if (key.Inner is null)
                yield return (prefix + key.Name, key.Read);
            else
                foreach (var inner in Flatten(key.Inner, $"{prefix}{key.Name}."))
                    yield return (inner.Name, owner => key.Read(owner) is { } value ? inner.Read(value) : null);
        }
    }

    // Text that a spreadsheet would run as a formula gets an apostrophe before it.
    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => Safe(text),
        bool flag => flag ? "true" : "false",
        DateTimeOffset moment => Moment.ToText(moment),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<string> several => Safe(string.Join(';', several)),
        IEnumerable records => JsonSerializer.Serialize(records, records.GetType(), JsonShapes.Options),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Safe(value.ToString()!),
    };

    private static string Safe(string text) => text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;
}
