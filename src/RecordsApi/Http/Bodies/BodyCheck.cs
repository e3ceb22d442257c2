using System.Globalization;
using System.Text.Json;
using RecordsApi.Http.Asking;

namespace RecordsApi.Http.Bodies;

/// <summary>
/// Holds a body against the members that it may have, and finds every mistake: unknown and repeated members, missing
/// ones, and values of another type. Each is named by its JSON pointer (RFC 6901).
/// </summary>
internal sealed class BodyCheck
{
    // A body that is no record at all is not answered with an answer many times its length.
    private const int MostMistakes = 50;

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'"];

    private readonly List<QueryMistake> mistakes = [];

    /// <summary>The mistakes of a body of a type: every one, or the first fifty and a word that there are more.</summary>
    /// <exception cref="InvalidOperationException">A name or a text in it is no Unicode.</exception>
    public static IReadOnlyList<QueryMistake> Of(JsonElement body, Type type)
    {
        var check = new BodyCheck();
        check.Value(body, type, "");
        return check.mistakes.Count <= MostMistakes
            ? check.mistakes
            : [.. check.mistakes.Take(MostMistakes), new("", $"There are more mistakes; the first {MostMistakes} are named.")];
    }

    private void Value(JsonElement value, Type type, string at)
    {
        if (BodyMembers.ItemOf(type) is { } item)
            List(value, item, at);
        else if (TypeName(type) is { } name)
            Scalar(value, type, name, at);
        else if (value.ValueKind != JsonValueKind.Object)
            Wrong(at, "an object");
        else
            Members(value, type, at);
    }

    private void List(JsonElement value, Type item, string at)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Wrong(at, "a list");
            return;
        }

        foreach (var (i, element) in value.EnumerateArray().Index())
        {
            if (mistakes.Count > MostMistakes)
                return;
            Value(element, item, $"{at}/{i}");
        }
    }

    private void Members(JsonElement value, Type type, string at)
    {
        var known = BodyMembers.Of(type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in value.EnumerateObject())
        {
            if (mistakes.Count > MostMistakes)
                return;
            var pointer = $"{at}/{given.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (known.FirstOrDefault(m => m.Name == given.Name) is not { } member)
                mistakes.Add(new(Shortened(pointer), "There is no such member here.", [.. known.Select(m => m.Name)], Nearest.To(Shortened(given.Name), known.Select(m => m.Name))));
            else if (!seen.Add(given.Name))
                mistakes.Add(new(pointer, "It is given more than once."));
            else if (given.Value.ValueKind != JsonValueKind.Null)
                Value(given.Value, member.Type, pointer);
            else if (!member.IsNullable)
                mistakes.Add(new(pointer, "It is needed and cannot be null."));
        }

        mistakes.AddRange(known.Where(m => !m.IsNullable && !seen.Contains(m.Name)).Select(m => new QueryMistake($"{at}/{m.Name}", "It is needed.")));
    }

    private void Scalar(JsonElement value, Type type, string name, string at)
    {
        var right = value.ValueKind switch
        {
            JsonValueKind.String when type == typeof(string) => true,
            JsonValueKind.String when type == typeof(DateOnly) => ValueReader.Day(value.GetString()!) is not null,
            JsonValueKind.String when type == typeof(DateTimeOffset) => IsMoment(value.GetString()!),
            JsonValueKind.Number when type == typeof(int) => value.TryGetInt32(out _),
            JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
            _ => false,
        };
        if (!right)
            Wrong(at, name);
    }

    // To the millisecond, as moments are kept: what is finer would be cut.
    private static bool IsMoment(string text) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private void Wrong(string at, string wanted) => mistakes.Add(new(at, $"It is to be {wanted}."));

    private static string? TypeName(Type type) =>
        type == typeof(string) ? "a text"
        : type == typeof(int) ? "a whole number"
        : type == typeof(bool) ? "true or false"
        : type == typeof(DateOnly) ? "a day such as \"2025-06-17\""
        : type == typeof(DateTimeOffset) ? "a moment in UTC, to the millisecond at most, such as \"2025-06-17T21:00:00Z\""
        : null;

    private static string Shortened(string text) => text.Length <= 100 ? text : $"{text[..100]}…";
}
