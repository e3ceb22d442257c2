using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RecordsApi.Http.Formats;

/// <summary>A field of a response record.</summary>
/// <param name="Name">Name in JSON.</param>
/// <param name="Type">Type of the value.</param>
/// <param name="GetValue">Gets the value from a record.</param>
/// <param name="IsOptional">Whether it is only present if it is included; marked by <see cref="JsonIgnoreAttribute"/>.</param>
/// <param name="Fields">Nested fields; null if the value is not a record.</param>
internal sealed record FieldDescriptor(string Name, Type Type, Func<object, object?> GetValue, bool IsOptional, IReadOnlyList<FieldDescriptor>? Fields)
{
    /// <summary>The name as it is written.</summary>
    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(Name, JsonSerialization.Options.Encoder);
}

/// <summary>The fields of each type of record, as serialized, and selections of them.</summary>
internal static class FieldDescriptors
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldDescriptor>> Cache = new();

    /// <summary>All fields of a type of record, in order.</summary>
    public static IReadOnlyList<FieldDescriptor> ForType(Type record) => Cache.GetOrAdd(record, static type =>
        [.. JsonSerialization.Options.GetTypeInfo(type).Properties.Where(p => p is { Get: not null, IsExtensionData: false }).Select(p => new FieldDescriptor(
            p.Name, p.PropertyType, p.Get!, p.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), false) == true,
            IsRecord(p.PropertyType) ? ForType(p.PropertyType) : null))]);

    /// <summary>Names of fields, with nested fields after a dot.</summary>
    public static IEnumerable<string> GetNames(IEnumerable<FieldDescriptor> fields, string prefix = "") =>
        fields.SelectMany(k => GetNames(k.Fields ?? [], $"{prefix}{k.Name}.").Prepend(prefix + k.Name));

    /// <summary>
    /// Selects fields by name, with their nested fields. The id, or the first field if there is no id, is always selected.
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
