using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>
/// Validates the shape of a body and finds every error: unknown, repeated and missing properties, and values of the wrong
/// type. Each is reported by JSON pointer (RFC 6901). The remaining valid properties are then validated further, so that
/// one response lists the errors of values too.
/// </summary>
internal sealed partial class JsonShapeValidator
{
    /// <summary>Maximum number of errors reported, so that a malformed body does not cause a response many times its size.</summary>
    public const int MaxErrors = 50;

    private static readonly string[] TimestampFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"];

    private readonly List<ValidationError> errors = [];

    /// <summary>The errors of a body, and the body without its invalid properties; null if nothing is left.</summary>
    /// <exception cref="InvalidOperationException">A property name or string is not valid Unicode.</exception>
    public static (IReadOnlyList<ValidationError> Errors, JsonNode? Valid) Validate(JsonElement body, Type type)
    {
        var check = new JsonShapeValidator();
        var valid = check.CheckValue(body, type, "");
        return (check.errors, valid);
    }

    // The record is the type as which GET returns the value, if that has more properties: they are read-only, and are compared later.
    private JsonNode? CheckValue(JsonElement value, Type type, string path, Type? record = null)
    {
        if (JsonMembers.GetItemType(type) is { } item)
            return value.ValueKind == JsonValueKind.Array ? CheckList(value, item, path, record) : AddTypeError(path, "an array");
        if (TypeName(type) is { } name)
            return IsScalar(value, type) ? CheckScalar(value, type, path) : AddTypeError(path, name);
        if (value.ValueKind != JsonValueKind.Object)
            return AddTypeError(path, "an object");
        return JsonMembers.GetPatchTypes(type) is var (body, patched)
            ? CheckObject(value, body, path, patched, isPatch: true)
            : CheckObject(value, type, path, record, isPatch: false);
    }

    private JsonValue? CheckScalar(JsonElement value, Type type, string path)
    {
        if (type == typeof(DateTimeOffset))
            return JsonValue.Create(UtcTimestamp.Format(ParseTimestamp(value)!.Value));
        if (type != typeof(string) || TextRules.FindNullCharacter(value.GetString()!) is not { } problem)
            return JsonValue.Create(value);
        errors.Add(new(path, problem));
        return null;
    }

    private JsonArray CheckList(JsonElement value, Type item, string path, Type? record)
    {
        var valid = new JsonArray();
        foreach (var (i, element) in value.EnumerateArray().Index().TakeWhile(_ => errors.Count <= MaxErrors))
            valid.Add(CheckValue(element, item, $"{path}/{i}", record is null ? null : JsonMembers.GetItemType(record)));
        return valid;
    }

    private JsonObject CheckObject(JsonElement value, Type type, string path, Type? record, bool isPatch)
    {
        var known = JsonMembers.GetMembers(type);
        var returned = record is null || TypeName(record) is not null ? [] : JsonMembers.GetMembers(record);
        var seenNames = new HashSet<string>(StringComparer.Ordinal);
        var valid = new JsonObject();
        foreach (var given in value.EnumerateObject().TakeWhile(_ => errors.Count <= MaxErrors))
        {
            var pointer = $"{path}/{given.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            var member = known.FirstOrDefault(m => m.Name == given.Name);
            var readOnly = returned.FirstOrDefault(m => m.Name == given.Name);
            if (member is null && readOnly is null)
                errors.Add(new(Truncate(pointer), "Unknown property.", [.. known.Select(m => m.Name)], ClosestMatch.Find(Truncate(given.Name), known.Select(m => m.Name))));
            else if (!seenNames.Add(given.Name))
                errors.Add(new(pointer, "Specified more than once."));
            else if (member is null)
                valid[given.Name] = JsonNode.Parse(given.Value.GetRawText());
            else if (given.Value.ValueKind == JsonValueKind.Null && !member.IsNullable)
                errors.Add(new(pointer, "Required; cannot be null."));
            else if (given.Value.ValueKind != JsonValueKind.Null && CheckValue(given.Value, member.Type, pointer, readOnly?.Type) is { } validValue)
                valid[member.Name] = validValue;
            else if (given.Value.ValueKind == JsonValueKind.Null && isPatch)
                valid[member.Name] = null;
        }

        if (isPatch)
            return valid;
        errors.AddRange(known.Where(m => !m.IsNullable && !seenNames.Contains(m.Name)).Select(m => new ValidationError($"{path}/{m.Name}", "Required.")));
        return valid;
    }

    private static bool IsScalar(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.String when type == typeof(string) => value.GetString() is not null,
        JsonValueKind.String when type == typeof(DateOnly) => QueryValueParser.ParseDate(value.GetString()!) is not null,
        JsonValueKind.String when type == typeof(DateTimeOffset) => ParseTimestamp(value) is not null,
        JsonValueKind.Number when type == typeof(int) => value.TryGetInt32(out _),
        JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
        _ => false,
    };

    // Timestamps are stored to the millisecond; finer precision would be lost silently.
    private static DateTimeOffset? ParseTimestamp(JsonElement value) =>
        OffsetPattern().IsMatch(value.GetString()!)
        && DateTimeOffset.TryParseExact(value.GetString(), TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var timestamp) ? timestamp : null;

    private JsonNode? AddTypeError(string path, string expected)
    {
        errors.Add(new(path, $"Must be {expected}."));
        return null;
    }

    private static string? TypeName(Type type) =>
        type == typeof(string) ? "a string"
        : type == typeof(int) ? "an integer"
        : type == typeof(bool) ? "true or false"
        : type == typeof(DateOnly) ? "a date such as \"2025-06-17\""
        : type == typeof(DateTimeOffset) ? "a timestamp with its UTC offset such as \"2025-06-17T17:00:00-04:00\" or \"2025-06-17T21:00:00Z\", with at most millisecond precision"
        : null;

    // Without an offset a time would be taken for one of another zone.
    [GeneratedRegex(@"(Z|[+-]\d{2}:\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetPattern();

    private static string Truncate(string text) => text.Length <= 100 ? text : $"{text[..100]}…";
}
