using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace RecordsApi.Http.Formats;

/// <summary>A key of a wire record.</summary>
/// <param name="Name">Name on the wire.</param>
/// <param name="Type">Kind of its value.</param>
/// <param name="GetValue">Its value in a record.</param>
/// <param name="IsOptional">Whether it is there only when it is included: marked on the shape by <see cref="JsonIgnoreAttribute"/>.</param>
/// <param name="Fields">Keys of the record that is its value; null where the value is none.</param>
internal sealed record FieldDescriptor(string Name, Type Type, Func<object, object?> GetValue, bool IsOptional, IReadOnlyList<FieldDescriptor>? Fields);

/// <summary>The keys of kinds of wire records, as the serializer writes them, and choices among them.</summary>
internal static class FieldDescriptors
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldDescriptor>> Cache = new();

    /// <summary>Every key of a kind of record, in the record's order.</summary>
    public static IReadOnlyList<FieldDescriptor> ForType(Type record) => Cache.GetOrAdd(record, static type =>
        [.. JsonSerialization.Options.GetTypeInfo(type).Properties.Where(p => p is { Get: not null, IsExtensionData: false }).Select(p => new FieldDescriptor(
            p.Name, p.PropertyType, p.Get!, p.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), false) == true,
            IsRecord(p.PropertyType) ? ForType(p.PropertyType) : null))]);

    /// <summary>Names of keys and, after a dot, of the keys inside them.</summary>
    public static IEnumerable<string> GetNames(IEnumerable<FieldDescriptor> fields, string prefix = "") =>
        fields.SelectMany(k => GetNames(k.Fields ?? [], $"{prefix}{k.Name}.").Prepend(prefix + k.Name));

    /// <summary>
    /// The keys that are named, and what is inside them. The id, or where there is none the first key, always stays.
    /// </summary>
    public static IReadOnlyList<FieldDescriptor> Select(IReadOnlyList<FieldDescriptor> fields, IReadOnlyList<string> names)
    {
        var id = fields.FirstOrDefault(k => k.Name == "id") ?? fields[0];
        return SelectNamed(fields, names.Append(id.Name).ToHashSet(StringComparer.Ordinal), "");
    }

    private static List<FieldDescriptor> SelectNamed(IReadOnlyList<FieldDescriptor> fields, HashSet<string> names, string prefix)
    {
        var chosen = new List<FieldDescriptor>();
        foreach (var key in fields)
        {
            if (names.Contains(prefix + key.Name))
                chosen.Add(key);
            else if (key.Fields is not null && SelectNamed(key.Fields, names, $"{prefix}{key.Name}.") is { Count: > 0 } inner)
                chosen.Add(key with { Fields = inner });
        }

        return chosen;
    }

    private static bool IsRecord(Type type) =>
        type.IsClass && type.Assembly == typeof(FieldDescriptors).Assembly && !type.IsAssignableTo(typeof(IEnumerable));
}
