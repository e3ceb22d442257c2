using System.Collections;
using System.Text.Json;

namespace RecordsApi.Http.Formats;

/// <summary>A column of a table of records.</summary>
/// <param name="Name">Name, with nested fields after a dot.</param>
/// <param name="Type">Type of the value in the record.</param>
/// <param name="GetValue">Gets the value from a record.</param>
internal sealed record FlatColumn(string Name, Type Type, Func<object, object?> GetValue)
{
    /// <summary>Gets the value as a single one: several texts are joined with semicolons, nested lists of records are JSON.</summary>
    public object? GetScalar(object record) => GetValue(record) switch
    {
        string text => text,
        IEnumerable<string> several => string.Join(';', several),
        IEnumerable records => JsonSerializer.Serialize(records, records.GetType(), JsonSerialization.Options),
        var value => value,
    };
}

/// <summary>
/// The columns of records in formats for tables: one for each field, nested fields as <c>outer.inner</c>. They depend only on the fields,
/// never on the data.
/// </summary>
internal static class FlatColumns
{
    /// <summary>The columns of fields, in order.</summary>
    public static IEnumerable<FlatColumn> ForFields(IReadOnlyList<FieldDescriptor> fields) => Flatten(fields, "");

    private static IEnumerable<FlatColumn> Flatten(IReadOnlyList<FieldDescriptor> fields, string prefix)
    {
        foreach (var key in fields)
        {
            if (key.Fields is null)
                yield return new(prefix + key.Name, key.Type, key.GetValue);
            else
                foreach (var inner in Flatten(key.Fields, $"{prefix}{key.Name}."))
                    yield return new(inner.Name, inner.Type, owner => key.GetValue(owner) is { } value ? inner.GetValue(value) : null);
        }
    }
}
