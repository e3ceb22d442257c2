using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecordsApi.Http.Asking;

namespace RecordsApi.Http.Bodies;

/// <summary>
/// Holds a body against the members that it may have, and finds every mistake: unknown and repeated members, missing
/// ones, and values of another type. Each is named by its JSON pointer (RFC 6901). What is left without them is looked
/// at further, so that one answer can name the mistakes of values too.
/// </summary>
internal sealed class BodyCheck
{
    /// <summary>Mistakes named at the most: a body that is no record at all is not answered at many times its length.</summary>
    public const int MostMistakes = 50;

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'"];

    private readonly List<QueryMistake> mistakes = [];

    /// <summary>The mistakes of a body of a type, and the body without its members that are wrong; null if nothing is left.</summary>
    /// <exception cref="InvalidOperationException">A name or a text in it is no Unicode.</exception>
    public static (IReadOnlyList<QueryMistake> Mistakes, JsonNode? Right) Of(JsonElement body, Type type)
    {
        var check = new BodyCheck();
        var right = check.Value(body, type, "");
        return (check.mistakes, right);
    }

    private JsonNode? Value(JsonElement value, Type type, string at)
    {
        if (BodyMembers.ItemOf(type) is { } item)
            return value.ValueKind == JsonValueKind.Array ? List(value, item, at) : Wrong(at, "a list");
        if (TypeName(type) is { } name)
            return IsScalar(value, type) ? JsonValue.Create(value) : Wrong(at, name);
        return value.ValueKind == JsonValueKind.Object ? Members(value, type, at) : Wrong(at, "an object");
    }

    private JsonArray List(JsonElement value, Type item, string at)
    {
        var right = new JsonArray();
        foreach (var (i, element) in value.EnumerateArray().Index().TakeWhile(_ => mistakes.Count <= MostMistakes))
            right.Add(Value(element, item, $"{at}/{i}"));
        return right;
    }

    private JsonObject Members(JsonElement value, Type type, string at)
    {
        var known = BodyMembers.Of(type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var right = new JsonObject();
        foreach (var given in value.EnumerateObject().TakeWhile(_ => mistakes.Count <= MostMistakes))
        {
            var pointer = $"{at}/{given.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (known.FirstOrDefault(m => m.Name == given.Name) is not { } member)
                mistakes.Add(new(Shortened(pointer), "There is no such member here.", [.. known.Select(m => m.Name)], Nearest.To(Shortened(given.Name), known.Select(m => m.Name))));
            else if (!seen.Add(given.Name))
                mistakes.Add(new(pointer, "It is given more than once."));
            else if (given.Value.ValueKind == JsonValueKind.Null && !member.IsNullable)
                mistakes.Add(new(pointer, "It is needed and cannot be null."));
            else if (given.Value.ValueKind != JsonValueKind.Null && Value(given.Value, member.Type, pointer) is { } rightValue)
                right[member.Name] = rightValue;
        }

        mistakes.AddRange(known.Where(m => !m.IsNullable && !seen.Contains(m.Name)).Select(m => new QueryMistake($"{at}/{m.Name}", "It is needed.")));
        return right;
    }

    private static bool IsScalar(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.String when type == typeof(string) => value.GetString() is not null,
        JsonValueKind.String when type == typeof(DateOnly) => ValueReader.Day(value.GetString()!) is not null,
        JsonValueKind.String when type == typeof(DateTimeOffset) => IsMoment(value.GetString()!),
        JsonValueKind.Number when type == typeof(int) => value.TryGetInt32(out _),
        JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
        _ => false,
    };

    // To the millisecond, as moments are kept: what is finer would be cut.
    private static bool IsMoment(string text) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private JsonNode? Wrong(string at, string wanted)
    {
        mistakes.Add(new(at, $"It is to be {wanted}."));
        return null;
    }

    private static string? TypeName(Type type) =>
        type == typeof(string) ? "a text"
        : type == typeof(int) ? "a whole number"
        : type == typeof(bool) ? "true or false"
        : type == typeof(DateOnly) ? "a day such as \"2025-06-17\""
        : type == typeof(DateTimeOffset) ? "a moment in UTC, to the millisecond at most, such as \"2025-06-17T21:00:00Z\""
        : null;

    private static string Shortened(string text) => text.Length <= 100 ? text : $"{text[..100]}…";
}
