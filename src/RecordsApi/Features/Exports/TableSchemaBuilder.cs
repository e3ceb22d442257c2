using System.Text.Json.Nodes;
using RecordsApi.Data.Exports;

namespace RecordsApi.Features.Exports;

/// <summary>Describes the columns of CSV files as a Table Schema (https://specs.frictionlessdata.io/table-schema/).</summary>
internal static class TableSchemaBuilder
{
    /// <summary>Builds the schema of the CSV file of a list.</summary>
    public static JsonObject BuildSchema(ExportResource resource)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. resource.Columns.Select(BuildField)]),
            ["primaryKey"] = resource.Key is [var only] ? only : new JsonArray([.. resource.Key.Select(field => JsonValue.Create(field))]),
            ["missingValues"] = new JsonArray(""),
        };
        if (resource.References.Count > 0)
            schema["foreignKeys"] = new JsonArray([.. resource.References.Select(reference => BuildReference(reference, resource))]);
        return schema;
    }

    private static JsonObject BuildField(ExportColumn column)
    {
        var (name, remark) = FieldTypeFor(column.Type);
        return new JsonObject { ["name"] = column.Field, ["type"] = name, ["format"] = "default", ["description"] = column.Description + remark };
    }

    private static (string Name, string Remark) FieldTypeFor(ExportColumnType type) => type switch
    {
        ExportColumnType.Date => ("date", ""),
        ExportColumnType.Timestamp => ("datetime", ""),
        ExportColumnType.Boolean => ("boolean", ""),
        ExportColumnType.Integer => ("integer", ""),
        ExportColumnType.Number => ("number", ""),
        ExportColumnType.TextList => ("string", " Multiple values are joined with semicolons."),
        ExportColumnType.RecordList => ("array", " Records are JSON."),
        _ => ("string", ""),
    };

    private static JsonObject BuildReference(ExportReference reference, ExportResource from)
    {
        var to = ExportResources.All.Single(r => r.Name == reference.Resource);
        return new()
        {
            ["fields"] = reference.Field,

            // In the standard, an empty name means the same resource.
            ["reference"] = new JsonObject { ["resource"] = to.Name == from.Name ? "" : to.Name, ["fields"] = to.Key.Single() },
        };
    }
}
