using System.Collections;
using System.Reflection;
using System.Text.Json;
using RecordsApi.Data.Exports;
using RecordsApi.Http.Formats;

namespace RecordsApi.Features.Exports;

/// <summary>The columns of exported records with their types and descriptions, for all formats that have columns.</summary>
internal static class ExportColumns
{
    /// <summary>Describes a column as the OpenAPI document describes its field.</summary>
    /// <param name="record">The type of record.</param>
    /// <param name="column">The column.</param>
    public static ExportColumn Describe(Type record, FlatColumn column)
    {
        var (type, description) = (record, "");
        foreach (var part in column.Name.Split('.'))
        {
            var property = type.GetProperty(part, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!;
            description = XmlDocComments.FindSummary(type, property.Name) ?? "";
            type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        }

        return new(column.Name, GetColumnType(type), description);
    }

    /// <summary>Gets the value of a column for formats with types: lists are JSON.</summary>
    public static object? GetTypedValue(this FlatColumn column, object record) => column.GetValue(record) switch
    {
        null => null,
        string text => text,
        int number => (long)number,
        ICollection { Count: 0 } => "[]",
        IEnumerable list => JsonSerializer.Serialize(list, list.GetType(), JsonSerialization.Options),
        var value => value,
    };

    private static ExportColumnType GetColumnType(Type type) =>
        type == typeof(DateOnly) ? ExportColumnType.Date
        : type == typeof(DateTimeOffset) ? ExportColumnType.Timestamp
        : type == typeof(bool) ? ExportColumnType.Boolean
        : type == typeof(int) || type == typeof(long) ? ExportColumnType.Integer
        : type == typeof(double) ? ExportColumnType.Number
        : type == typeof(string) ? ExportColumnType.Text
        : type.IsAssignableTo(typeof(IEnumerable<string>)) ? ExportColumnType.TextList
        : type.IsAssignableTo(typeof(IEnumerable)) ? ExportColumnType.RecordList
        : throw new InvalidOperationException($"There is no column type for {type.Name}.");
}
