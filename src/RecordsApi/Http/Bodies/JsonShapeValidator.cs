using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>
/// Holds a body against the members that it may have, and finds every mistake: unknown and repeated members, missing
/// ones, and values of another type. Each is named by its JSON pointer (RFC 6901). What is left without them is looked
/// at further, so that one answer can name the mistakes of values too.
/// </summary>
internal sealed class JsonShapeValidator
{
    /// <summary>Mistakes named at the most: a body that is no record at all is not answered at many times its length.</summary>
    public const int MaxErrors = 50;

    private static readonly string[] TimestampFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'"];

    private readonly List<ValidationError> errors = [];

    /// <summary>The mistakes of a body of a type, and the body without its members that are wrong; null if nothing is left.</summary>
    /// <exception cref="InvalidOperationException">A name or a text in it is no Unicode.</exception>
    public static (IReadOnlyList<ValidationError> Mistakes, JsonNode? Right) Validate(JsonElement body, Type type)
    {
        var check = new JsonShapeValidator();
        var right = check.CheckValue(body, type, "");
        return (check.errors, right);
    }

    private JsonNode? CheckValue(JsonElement value, Type type, string path)
    {
        if (JsonMembers.GetItemType(type) is { } item)
            return value.ValueKind == JsonValueKind.Array ? CheckList(value, item, path) : AddTypeError(path, "a list");
        if (TypeName(type) is { } name)
            return IsScalar(value, type) ? JsonValue.Create(value) : AddTypeError(path, name);
        return value.ValueKind == JsonValueKind.Object ? CheckObject(value, type, path) : AddTypeError(path, "an object");
    }

    private JsonArray CheckList(JsonElement value, Type item, string path)
    {
        var right = new JsonArray();
        foreach (var (i, element) in value.EnumerateArray().Index().TakeWhile(_ => errors.Count <= MaxErrors))
            right.Add(CheckValue(element, item, $"{path}/{i}"));
        return right;
    }

    private JsonObject CheckObject(JsonElement value, Type type, string path)
    {
        var known = JsonMembers.GetMembers(type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var right = new JsonObject();
        foreach (var given in value.EnumerateObject().TakeWhile(_ => errors.Count <= MaxErrors))
        {
            var pointer = $"{path}/{given.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (known.FirstOrDefault(m => m.Name == given.Name) is not { } member)
                errors.Add(new(Truncate(pointer), "There is no such member here.", [.. known.Select(m => m.Name)], ClosestMatch.Find(Truncate(given.Name), known.Select(m => m.Name))));
            else if (!seen.Add(given.Name))
                errors.Add(new(pointer, "It is given more than once."));
            else if (given.Value.ValueKind == JsonValueKind.Null && !member.IsNullable)
                errors.Add(new(pointer, "It is needed and cannot be null."));
            else if (given.Value.ValueKind != JsonValueKind.Null && CheckValue(given.Value, member.Type, pointer) is { } rightValue)
                right[member.Name] = rightValue;
        }

        errors.AddRange(known.Where(m => !m.IsNullable && !seen.Contains(m.Name)).Select(m => new ValidationError($"{path}/{m.Name}", "It is needed.")));
        return right;
    }

    private static bool IsScalar(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.String when type == typeof(string) => value.GetString() is not null,
        JsonValueKind.String when type == typeof(DateOnly) => QueryValueParser.ParseDate(value.GetString()!) is not null,
        JsonValueKind.String when type == typeof(DateTimeOffset) => IsTimestamp(value.GetString()!),
        JsonValueKind.Number when type == typeof(int) => value.TryGetInt32(out _),
        JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
        _ => false,
    };

    // To the millisecond, as moments are kept: what is finer would be cut.
    private static bool IsTimestamp(string text) =>
        DateTimeOffset.TryParseExact(text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private JsonNode? AddTypeError(string path, string expected)
    {
        errors.Add(new(path, $"It is to be {expected}."));
        return null;
    }

    private static string? TypeName(Type type) =>
        type == typeof(string) ? "a text"
        : type == typeof(int) ? "a whole number"
        : type == typeof(bool) ? "true or false"
        : type == typeof(DateOnly) ? "a day such as \"2025-06-17\""
        : type == typeof(DateTimeOffset) ? "a moment in UTC, to the millisecond at most, such as \"2025-06-17T21:00:00Z\""
        : null;

    private static string Truncate(string text) => text.Length <= 100 ? text : $"{text[..100]}…";
}
