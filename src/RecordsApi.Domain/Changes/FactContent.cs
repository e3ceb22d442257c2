using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Changes;

/// <summary>The content of a fact as fields. Null and false values are omitted.</summary>
internal sealed class FactContent : IEnumerable<KeyValuePair<string, string>>
{
    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> fields = [];

    /// <summary>Returns the state of a record, or null if it is <c>current</c>.</summary>
    public static string? NullIfCurrent(string recordState) => recordState == "current" ? null : recordState;

    /// <summary>Adds a field.</summary>
    public void Add(string name, object? value)
    {
        var text = value switch
        {
            null or false => null,
            true => "true",
            DateOnly date => date.ToString("O"),
            DateTimeOffset timestamp => UtcTimestamp.Format(timestamp),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        if (text is not null)
            fields[name] = text;
    }

    /// <summary>Returns the content as JSON for the log; equal contents give equal text.</summary>
    public string ToJson() => JsonSerializer.Serialize(fields, JsonOptions);

    /// <summary>Parses content written by <see cref="ToJson"/>.</summary>
    public static IReadOnlyDictionary<string, string> ParseJson(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    /// <summary>Returns the names of the fields that differ between two contents, in ordinal order.</summary>
    public static IReadOnlyList<string> FindDifferences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];

    /// <summary>Formats some fields as text, <c>confidence=low; note=…</c>; null if the content has none of them.</summary>
    public static string? Summarize(IReadOnlyDictionary<string, string> content, IEnumerable<string> names)
    {
        var summary = string.Join("; ", names.Where(content.ContainsKey).Select(name => $"{name}={content[name]}"));
        return summary.Length == 0 ? null : summary;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => fields.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
