using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>Validates the CSV, NDJSON and GeoJSON formats of lists, which hold the same records as <c>data</c> in JSON.</summary>
internal static class ListFormatValidator
{
    /// <summary>Validates CSV: the header has the properties of the record, those of nested records after a dot.</summary>
    public static IReadOnlyList<string> ValidateCsv(JsonSchemaValidator schemas, JsonObject content, RecordedResponse response)
    {
        if (FindRecordSchema(schemas, content) is not { } record)
            return [];
        var header = response.Body.Split("\r\n")[0];
        var columns = string.Join(',', Columns(schemas, record, "", header.Split(',')));
        var chosen = response.Address.Query.Contains("fields=", StringComparison.Ordinal);
        if (chosen ? header.Split(',').Except(columns.Split(',')).Any() : header != columns)
            return [$"the header line is {header}, not {columns}"];
        return response.Body.EndsWith("\r\n", StringComparison.Ordinal) ? [] : ["the last line is cut"];
    }

    /// <summary>Validates NDJSON: each line is a record, and the last one the trailer with the count if it was requested.</summary>
    public static IReadOnlyList<string> ValidateNdjson(JsonSchemaValidator schemas, JsonObject content, RecordedResponse response)
    {
        if (FindRecordSchema(schemas, content) is not { } record)
            return [];
        string[] lines = response.Body.Length == 0 ? [] : response.Lines;
        var hasTrailer = response.Address.Query.Contains("trailer=true", StringComparison.Ordinal);
        var breaches = lines.SkipLast(hasTrailer ? 1 : 0).SelectMany((line, i) => schemas.Validate(RecordedResponse.ParseLine(line), record).Select(b => $"line {i + 1} {b}")).ToList();
        if (lines.Length > 0 && !response.Body.EndsWith('\n'))
            return [.. breaches, "the last line is cut"];
        if (!hasTrailer)
            return breaches;
        if (RecordedResponse.ParseLine(lines[^1])?["trailer"] is not JsonObject trailer)
            return [.. breaches, "the trailer is missing"];
        if ((int?)trailer["count"] != lines.Length - 1)
            breaches.Add($"the trailer counts {trailer["count"]} of {lines.Length - 1} records");
        return [.. breaches, .. schemas.Validate(trailer["register"], new JsonObject { ["$ref"] = "#/components/schemas/Register" }).Select(b => $"trailer {b}")];
    }

    /// <summary>Gets the schema of a record of a list, or of the single record; null if the response is neither.</summary>
    public static JsonNode? FindRecordSchema(JsonSchemaValidator schemas, JsonObject content) =>
        content["application/json"]?["schema"] is { } list && schemas.Resolve(list)["properties"]?["data"] is { } data
            ? schemas.Resolve(data)["items"] ?? data
            : null;

    // A property that is not required is present if it was included: with all of its columns or none.
    private static IEnumerable<string> Columns(JsonSchemaValidator schemas, JsonNode schema, string prefix, string[] presentColumns)
    {
        var resolved = schemas.Resolve(schema);
        var required = resolved["required"]!.AsArray().Select(name => (string?)name).ToHashSet();
        return resolved["properties"]!.AsObject().SelectMany(p =>
        {
            var inner = FindInnerRecord(schemas, p.Value!) ?? FindPart(schemas, p.Value!, $"{prefix}{p.Key}.", presentColumns);
            string[] columns = inner is null ? [prefix + p.Key] : [.. Columns(schemas, inner, $"{prefix}{p.Key}.", presentColumns)];
            return required.Contains(p.Key) || columns.Intersect(presentColumns).Any() ? columns : [];
        });
    }

    // The schema of the parts of a record each of which is a row; in other records a list of records is one column.
    private static JsonObject? FindPart(JsonSchemaValidator schemas, JsonNode schema, string prefix, string[] presentColumns) =>
        presentColumns.Any(column => column.StartsWith(prefix, StringComparison.Ordinal)) && schemas.Resolve(schema)["items"] is { } items ? FindInnerRecord(schemas, items) : null;

    // The schema of a nested record; a nullable one is one of two alternatives.
    private static JsonObject? FindInnerRecord(JsonSchemaValidator schemas, JsonNode schema)
    {
        var resolved = schemas.Resolve(schema);
        var alternatives = resolved["anyOf"]?.AsArray().Select(one => schemas.Resolve(one!)) ?? [resolved];
        return alternatives.FirstOrDefault(one => one["properties"] is not null);
    }
}
