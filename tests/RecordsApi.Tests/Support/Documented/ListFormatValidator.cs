using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>The forms of a list that are not one JSON value: they hold the same records as <c>data</c> of the JSON form.</summary>
internal static class ListFormatValidator
{
    /// <summary>The header line names the properties of the record, those of records inside it after a dot.</summary>
    public static IReadOnlyList<string> ValidateCsv(JsonSchemaValidator schemas, JsonObject content, RecordedResponse answer)
    {
        if (FindRecordSchema(schemas, content) is not { } record)
            return [];
        var header = answer.Body.Split("\r\n")[0];
        var columns = string.Join(',', Columns(schemas, record, "", header.Split(',')));
        var chosen = answer.Address.Query.Contains("fields=", StringComparison.Ordinal);
        if (chosen ? header.Split(',').Except(columns.Split(',')).Any() : header != columns)
            return [$"the header line is {header}, not {columns}"];
        return answer.Body.EndsWith("\r\n", StringComparison.Ordinal) ? [] : ["the last line is cut"];
    }

    /// <summary>Each line is a record, the last one the trailer with their number.</summary>
    public static IReadOnlyList<string> ValidateNdjson(JsonSchemaValidator schemas, JsonObject content, RecordedResponse answer)
    {
        if (FindRecordSchema(schemas, content) is not { } record)
            return [];
        var lines = answer.Lines;
        var breaches = lines.SkipLast(1).SelectMany((line, i) => schemas.Validate(RecordedResponse.ParseLine(line), record).Select(b => $"line {i + 1} {b}")).ToList();
        if (!answer.Body.EndsWith('\n') || RecordedResponse.ParseLine(lines[^1])?["trailer"] is not JsonObject trailer)
            return [.. breaches, "the trailer is missing"];
        if ((int?)trailer["count"] != lines.Length - 1)
            breaches.Add($"the trailer counts {trailer["count"]} of {lines.Length - 1} records");
        return [.. breaches, .. schemas.Validate(trailer["register"], new JsonObject { ["$ref"] = "#/components/schemas/Register" }).Select(b => $"trailer {b}")];
    }

    /// <summary>The schema of one record of a list; null if the answer is no list of records.</summary>
    public static JsonNode? FindRecordSchema(JsonSchemaValidator schemas, JsonObject content) =>
        content["application/json"]?["schema"] is { } list && schemas.Resolve(list)["properties"]?["data"] is { } data
            ? schemas.Resolve(data)["items"]
            : null;

    // What is not required is there where it was included: all of its columns or none.
    private static IEnumerable<string> Columns(JsonSchemaValidator schemas, JsonNode schema, string prefix, string[] presentColumns)
    {
        var whole = schemas.Resolve(schema);
        var required = whole["required"]!.AsArray().Select(name => (string?)name).ToHashSet();
        return whole["properties"]!.AsObject().SelectMany(p =>
        {
            string[] columns = FindInnerRecord(schemas, p.Value!) is { } inner ? [.. Columns(schemas, inner, $"{prefix}{p.Key}.", presentColumns)] : [prefix + p.Key];
            return required.Contains(p.Key) || columns.Intersect(presentColumns).Any() ? columns : [];
        });
    }

    // The record inside a record; one that may be null is one of two alternatives.
    private static JsonObject? FindInnerRecord(JsonSchemaValidator schemas, JsonNode schema)
    {
        var whole = schemas.Resolve(schema);
        var alternatives = whole["anyOf"]?.AsArray().Select(one => schemas.Resolve(one!)) ?? [whole];
        return alternatives.FirstOrDefault(one => one["properties"] is not null);
    }
}
