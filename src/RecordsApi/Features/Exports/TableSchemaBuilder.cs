using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using RecordsApi.Http.Formats;

namespace RecordsApi.Features.Exports;

/// <summary>Describes the columns of CSV files as a Table Schema (https://specs.frictionlessdata.io/table-schema/).</summary>
internal static class TableSchemaBuilder
{
    /// <summary>Builds the schema of the CSV file of a list.</summary>
    public static JsonObject BuildSchema(ExportResource resource)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. resource.Columns.Select(column => BuildField(resource.RecordType, column))]),
            ["primaryKey"] = resource.Key,
            ["missingValues"] = new JsonArray(""),
        };
        if (resource.References.Count > 0)
            schema["foreignKeys"] = new JsonArray([.. resource.References.Select(reference => BuildReference(reference, resource))]);
        return schema;
    }

    private static JsonObject BuildField(Type record, string column)
    {
        var (owner, type, description) = (record, record, "");
        foreach (var part in column.Split('.'))
        {
            var property = type.GetProperty(part, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!;
            (owner, type) = (type, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            description = XmlDocComments.FindSummary(owner, property.Name) ?? "";
        }

        var (name, format, remark) = FieldTypeFor(type);
        return new JsonObject { ["name"] = column, ["type"] = name, ["format"] = format, ["description"] = description + remark };
    }

    private static (string Name, string Format, string Remark) FieldTypeFor(Type type) =>
        type == typeof(DateOnly) ? ("date", "default", "")
        : type == typeof(DateTimeOffset) ? ("datetime", "default", "")
        : type == typeof(bool) ? ("boolean", "default", "")
        : type == typeof(int) || type == typeof(long) ? ("integer", "default", "")
        : type == typeof(double) ? ("number", "default", "")
        : type == typeof(string) ? ("string", "default", "")
        : type.IsAssignableTo(typeof(IEnumerable<string>)) ? ("string", "default", " Multiple values are joined with semicolons.")
        : type.IsAssignableTo(typeof(IEnumerable)) ? ("array", "default", " Records are JSON.")
        : throw new InvalidOperationException($"There is no column type for {type.Name}.");

    private static JsonObject BuildReference(ExportReference reference, ExportResource from)
    {
        var to = ExportResources.All.Single(r => r.Name == reference.Resource);
        return new()
        {
            ["fields"] = reference.Column,

            // In the standard, an empty name means the same resource.
            ["reference"] = new JsonObject { ["resource"] = to.Name == from.Name ? "" : to.Name, ["fields"] = to.Key },
        };
    }
}
