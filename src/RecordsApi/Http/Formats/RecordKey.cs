using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace RecordsApi.Http.Formats;

/// <summary>A key of a wire record.</summary>
/// <param name="Name">Name on the wire.</param>
/// <param name="Type">Kind of its value.</param>
/// <param name="Read">Its value in a record.</param>
/// <param name="Optional">Whether it is there only when it is included: marked on the shape by <see cref="JsonIgnoreAttribute"/>.</param>
/// <param name="Inner">Keys of the record that is its value; null where the value is none.</param>
internal sealed record RecordKey(string Name, Type Type, Func<object, object?> Read, bool Optional, IReadOnlyList<RecordKey>? Inner);

/// <summary>The keys of kinds of wire records, as the serializer writes them, and choices among them.</summary>
internal static class RecordKeys
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<RecordKey>> Known = new();

    /// <summary>Every key of a kind of record, in the record's order.</summary>
    public static IReadOnlyList<RecordKey> Of(Type record) => Known.GetOrAdd(record, static type =>
        [.. JsonShapes.Options.GetTypeInfo(type).Properties.Where(p => p is { Get: not null, IsExtensionData: false }).Select(p => new RecordKey(
            p.Name, p.PropertyType, p.Get!, p.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), false) == true,
            IsRecord(p.PropertyType) ? Of(p.PropertyType) : null))]);

    /// <summary>Names of keys and, after a dot, of the keys inside them.</summary>
    public static IEnumerable<string> Names(IEnumerable<RecordKey> keys, string prefix = "") =>
        keys.SelectMany(k => Names(k.Inner ?? [], $"{prefix}{k.Name}.").Prepend(prefix + k.Name));

    /// <summary>
    /// The keys that are named, and what is inside them. The id, or where there is none the first key, always stays.
    /// </summary>
    public static IReadOnlyList<RecordKey> Only(IReadOnlyList<RecordKey> keys, IReadOnlyList<string> names)
    {
        var id = keys.FirstOrDefault(k => k.Name == "id") ?? keys[0];
        return Among(keys, names.Append(id.Name).ToHashSet(StringComparer.Ordinal), "");
    }

    private static List<RecordKey> Among(IReadOnlyList<RecordKey> keys, HashSet<string> names, string prefix)
    {
        var chosen = new List<RecordKey>();
        foreach (var key in keys)
        {
            if (names.Contains(prefix + key.Name))
                chosen.Add(key);
            else if (key.Inner is not null && Among(key.Inner, names, $"{prefix}{key.Name}.") is { Count: > 0 } inner)
                chosen.Add(key with { Inner = inner });
        }

        return chosen;
    }

    private static bool IsRecord(Type type) =>
        type.IsClass && type.Assembly == typeof(RecordKeys).Assembly && !type.IsAssignableTo(typeof(IEnumerable));
}
