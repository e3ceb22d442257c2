using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>A violation of a schema.</summary>
/// <param name="Pointer">JSON pointer to the value.</param>
/// <param name="Keyword">The violated keyword.</param>
/// <param name="Message">Description of the violation.</param>
public sealed record SchemaViolation(string Pointer, string Keyword, string Message)
{
    public override string ToString() => $"{(Pointer.Length == 0 ? "/" : Pointer)}: {Message} ({Keyword})";
}

/// <summary>
/// Validates values against the schemas of a document (JSON Schema 2020-12), as far as the document uses them. An unknown
/// keyword is an error, never ignored.
/// </summary>
/// <param name="document">The document that references resolve to.</param>
/// <param name="ignoresRequired">Whether members may be missing, as in records of selected fields.</param>
public sealed class JsonSchemaValidator(JsonNode document, bool ignoresRequired = false)
{
    private static readonly HashSet<string> Annotations = new(
        ["title", "description", "example", "examples", "default", "deprecated", "readOnly", "externalDocs"], StringComparer.Ordinal);

    /// <summary>Finds all violations of a value.</summary>
    public IReadOnlyList<SchemaViolation> Validate(JsonNode? value, JsonNode schema) => [.. Check(value, AsSchemaObject(schema), "")];

    /// <summary>Resolves a reference.</summary>
    public JsonObject Resolve(JsonNode schema) =>
        (string?)AsSchemaObject(schema)["$ref"] is { } reference ? Resolve(FindReference(reference)) : AsSchemaObject(schema);

    private static JsonObject AsSchemaObject(JsonNode schema) => schema as JsonObject ?? throw new NotSupportedException($"{schema} is no schema object.");

    private IEnumerable<SchemaViolation> Check(JsonNode? value, JsonObject schema, string at) =>
        schema.Where(k => !Annotations.Contains(k.Key)).SelectMany(k => Check(value, schema, k.Key, k.Value!, at));

    private IEnumerable<SchemaViolation> Check(JsonNode? value, JsonObject schema, string keyword, JsonNode rule, string at)
    {
        SchemaViolation[] Unless(bool right, string message) => right ? [] : [new(at, keyword, message)];
        var text = value is JsonValue v && v.TryGetValue<string>(out var s) ? s : null;
        var number = value?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) : (decimal?)null;
        var several = value as JsonArray;
        return keyword switch
        {
            "$ref" => Check(value, AsSchemaObject(FindReference((string)rule!)), at),
            "type" => Unless((rule is JsonArray types ? types : [rule.DeepClone()]).Any(t => IsOfType(value, (string)t!)), $"{Abbreviate(value)} is not of type {rule.ToJsonString()}"),
            "enum" => Unless(rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)), $"{Abbreviate(value)} is none of the values there are"),
            "const" => Unless(JsonNode.DeepEquals(rule, value), $"{Abbreviate(value)} is not {rule.ToJsonString()}"),
            "anyOf" => Unless(rule.AsArray().Any(one => !Check(value, AsSchemaObject(one!), at).Any()), $"{Abbreviate(value)} is like none of the schemas"),
            "oneOf" => Unless(rule.AsArray().Count(one => !Check(value, AsSchemaObject(one!), at).Any()) == 1, $"{Abbreviate(value)} is not like exactly one of the schemas"),
            "allOf" => rule.AsArray().SelectMany(one => Check(value, AsSchemaObject(one!), at)),
            "required" => ignoresRequired || value is not JsonObject owner ? [] : rule.AsArray().Select(name => (string)name!)
                .Where(name => !owner.ContainsKey(name)).Select(name => new SchemaViolation(at, keyword, $"'{name}' is missing")),
            "properties" => value is not JsonObject owner ? [] : rule.AsObject()
                .Where(p => owner.ContainsKey(p.Key)).SelectMany(p => Check(owner[p.Key], AsSchemaObject(p.Value!), $"{at}/{p.Key}")),
            "additionalProperties" => value is not JsonObject owner ? [] : owner
                .Where(p => schema["properties"]?.AsObject().ContainsKey(p.Key) != true)
                .SelectMany(p => rule is JsonObject further
                    ? Check(p.Value, further, $"{at}/{p.Key}")
                    : Unless((bool)rule, $"'{p.Key}' is not in the schema")),
            "items" => several is null ? [] : several.SelectMany((item, i) => Check(item, AsSchemaObject(rule), $"{at}/{i}")),
            "minItems" => Unless(several is null || several.Count >= (int)rule, "too few items"),
            "maxItems" => Unless(several is null || several.Count <= (int)rule, "too many items"),
            "uniqueItems" => Unless(several is null || !(bool)rule || several.Select(i => i?.ToJsonString()).Distinct().Count() == several.Count, "an item is repeated"),
            "minLength" => Unless(text is null || text.Length >= (int)rule, $"{Abbreviate(value)} is too short"),
            "maxLength" => Unless(text is null || text.Length <= (int)rule, $"{Abbreviate(value)} is too long"),
            "pattern" => Unless(text is null || Regex.IsMatch(text, ToDotNetPattern((string)rule!)), $"{Abbreviate(value)} does not match {rule}"),
            "minimum" => Unless(number is null || number >= (decimal)rule, $"{Abbreviate(value)} is too small"),
            "maximum" => Unless(number is null || number <= (decimal)rule, $"{Abbreviate(value)} is too large"),
            "format" => Unless(value is null || HasFormat((string)rule!, text, number), $"{Abbreviate(value)} is no {rule}"),
            _ => throw new NotSupportedException($"The keyword '{keyword}' is not known here. Teach it to {nameof(JsonSchemaValidator)} before it is used."),
        };
    }

    // A dollar sign in .NET also stands before a last line break; in ECMA 262 it does not.
    private static string ToDotNetPattern(string pattern) => pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern;

    private static bool IsOfType(JsonNode? value, string type) => (value?.GetValueKind() ?? JsonValueKind.Null, type) switch
    {
        (JsonValueKind.Null, "null") or (JsonValueKind.String, "string") or (JsonValueKind.Array, "array") => true,
        (JsonValueKind.Object, "object") or (JsonValueKind.Number, "number") => true,
        (JsonValueKind.True or JsonValueKind.False, "boolean") => true,
        (JsonValueKind.Number, "integer") => decimal.IsInteger(decimal.Parse(value!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => false,
    };

    private static bool HasFormat(string format, string? text, decimal? number) => format switch
    {
        "date" => text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text is null || (Regex.IsMatch(text, @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})\z")
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)),
        "uri" => text is null || Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "uri-reference" => text is null || Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "int32" => number is null or (>= int.MinValue and <= int.MaxValue),
        "int64" => number is null or (>= long.MinValue and <= long.MaxValue),
        "double" => true,
        _ => throw new NotSupportedException($"The format '{format}' is not known here. Teach it to {nameof(JsonSchemaValidator)} before it is used."),
    };

    private static string Abbreviate(JsonNode? value) => value?.ToJsonString() is { } text ? text.Length > 80 ? text[..80] + "…" : text : "null";

    private JsonNode FindReference(string reference) => reference.Split('/').Skip(1)
        .Aggregate(document, (node, step) => node[step.Replace("~1", "/", StringComparison.Ordinal)] ?? throw new NotSupportedException($"{reference} leads nowhere."));
}
