using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.LinkedData;

/// <summary>Writes records as JSON-LD: their fields as in JSON, with the URL and the classes of each record, and ids of other records as URLs.</summary>
internal sealed class LinkedDataWriter(LinkedDataTypes types, IResponseContext context)
{
    /// <summary>Writes a record with its context.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="register">The register.</param>
    public JsonObject Write(object record, IReadOnlyList<FieldDescriptor> fields, RegisterV1 register)
    {
        var written = new JsonObject { ["@context"] = context.GetUrl(LinkedDataContext.Path) };
        AddRecord(written, record, fields);
        written["register"] = AddFields([], register, FieldDescriptors.ForType(typeof(RegisterV1)), null, "");
        return written;
    }

    private JsonObject AddRecord(JsonObject target, object record, IReadOnlyList<FieldDescriptor> fields)
    {
        var type = types.Find(record.GetType())!;
        target["@id"] = context.GetUrl(((ICitable)record).Describe().Path);
        target["@type"] = new JsonArray([.. type.Classes]);
        AddFields(target, record, fields, type, "");
        if (target["latitude"] is { } latitude && target["longitude"] is { } longitude)
        {
            target["geo"] = new JsonObject
            {
                ["@type"] = LinkedDataContext.PointClass,
                ["latitude"] = latitude.DeepClone(),
                ["longitude"] = longitude.DeepClone(),
            };
        }

        return target;
    }

    private JsonObject AddFields(JsonObject target, object record, IReadOnlyList<FieldDescriptor> fields, LinkedDataType? type, string prefix)
    {
        foreach (var field in fields)
        {
            var value = field.GetValue(record);
            if (value is null && field.IsOptional)
                continue;
            target[field.Name] = value is not null && field.HasSeveralValues()
                ? new JsonArray([.. ((IEnumerable)value).Cast<object>().Select(item => ToNode(item, field, type, prefix + field.Name))])
                : ToNode(value, field, type, prefix + field.Name);
        }

        return target;
    }

    private JsonNode? ToNode(object? value, FieldDescriptor field, LinkedDataType? type, string path)
    {
        if (value is null)
            return null;
        if (value is string id && type?.FindCollection(path, id) is { } collection)
            return context.GetUrl($"{collection}/{Uri.EscapeDataString(id)}");
        if (!value.GetType().IsRecord())
            return JsonSerializer.SerializeToNode(value, value.GetType(), JsonSerialization.Options);
        var nested = field.Fields ?? FieldDescriptors.ForType(value.GetType());
        if (types.Find(value.GetType()) is not null)
            return AddRecord([], value, [.. nested.Where(inner => !inner.IsOptional || inner.GetValue(value) is not null)]);
        JsonObject target = type?.NestedClasses.GetValueOrDefault(path) is { } name ? new() { ["@type"] = name } : [];
        return AddFields(target, value, nested, type, path + ".");
    }
}
