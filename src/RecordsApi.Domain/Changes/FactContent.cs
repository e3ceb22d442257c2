using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Changes;

/// <summary>What a fact says, field by field; what it does not say is left out.</summary>
internal sealed class FactContent : IEnumerable<KeyValuePair<string, string>>
{
    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> fields = [];

    /// <summary>The state of a record where it is not simply current.</summary>
    public static string? NullIfCurrent(string recordState) => recordState == "current" ? null : recordState;

    /// <summary>Adds a field.</summary>
    public void Add(string name, object? value)
    {
        var text = value switch
        {
            null or false => null,
            true => "true",
            DateOnly day => day.ToString("O"),
            DateTimeOffset moment => UtcTimestamp.Format(moment),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        if (text is not null)
            fields[name] = text;
    }

    /// <summary>The content as the log keeps it: the same content always gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(fields, JsonOptions);

    /// <summary>The fields of a kept content.</summary>
    public static IReadOnlyDictionary<string, string> ParseJson(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    /// <summary>The fields that two contents do not have alike, in the order of their names.</summary>
    public static IReadOnlyList<string> FindDifferences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];

    /// <summary>Some fields as text, <c>confidence=low; note=…</c>; null where there are none.</summary>
    public static string? Summarize(IReadOnlyDictionary<string, string> content, IEnumerable<string> names)
    {
        var told = string.Join("; ", names.Where(content.ContainsKey).Select(name => $"{name}={content[name]}"));
        return told.Length == 0 ? null : told;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => fields.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
