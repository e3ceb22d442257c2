namespace RecordsApi.Http.LinkedData;

/// <summary>How records of a type are written as JSON-LD. Fields without a declaration are terms of the register's own vocabulary.</summary>
/// <param name="Record">The type of record.</param>
/// <param name="Name">Name of its class in the register's own vocabulary.</param>
internal sealed record LinkedDataType(Type Record, string Name)
{
    /// <summary>The class of schema.org that it belongs to; null if none fits.</summary>
    public string? SchemaClass { get; init; }

    /// <summary>Properties of schema.org with the same meaning, by field; nested fields have dotted names.</summary>
    public IReadOnlyDictionary<string, string> SchemaProperties { get; init; } = new Dictionary<string, string>();

    /// <summary>The collections whose records fields name by id, by field. The value is then the URL of the record.</summary>
    public IReadOnlyDictionary<string, string> References { get; init; } = new Dictionary<string, string>();

    /// <summary>How the collection follows from the id, where a field names records of several collections, by field.</summary>
    public IReadOnlyDictionary<string, Func<string, string>> MixedReferences { get; init; } = new Dictionary<string, Func<string, string>>();

    /// <summary>Classes of schema.org of nested records, by field.</summary>
    public IReadOnlyDictionary<string, string> NestedClasses { get; init; } = new Dictionary<string, string>();

    /// <summary>The classes of a record.</summary>
    public IEnumerable<string> Classes => SchemaClass is null ? [Name] : [Name, SchemaClass];

    /// <summary>Whether a field names other records by id.</summary>
    public bool IsReference(string field) => References.ContainsKey(field) || MixedReferences.ContainsKey(field);

    /// <summary>The collection of the record that a field names by an id; null if the field names none.</summary>
    public string? FindCollection(string field, string id) => MixedReferences.TryGetValue(field, out var find) ? find(id) : References.GetValueOrDefault(field);
}

/// <summary>All types of records that are written as JSON-LD.</summary>
/// <param name="all">The types.</param>
internal sealed class LinkedDataTypes(IReadOnlyList<LinkedDataType> all)
{
    private readonly Dictionary<Type, LinkedDataType> byRecord = all.ToDictionary(type => type.Record);

    /// <summary>The types.</summary>
    public IReadOnlyList<LinkedDataType> All => all;

    /// <summary>The type of a record; null if such records are not written as JSON-LD by themselves.</summary>
    public LinkedDataType? Find(Type record) => byRecord.GetValueOrDefault(record);
}
