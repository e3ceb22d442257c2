using System.Text.Json;

namespace RecordsApi.Features.Reconciliation;

/// <summary>Reads the JSON of the Reconciliation Service API 0.2, and collects what is wrong with it.</summary>
/// <param name="parameter">The parameter that contains it, which errors name.</param>
internal sealed class ReconciliationJsonReader(string parameter) : JsonParameterReader(parameter)
{
    /// <summary>Maximum number of candidates for a query.</summary>
    public const int MaxLimit = 100;

    private const int DefaultLimit = 5;
    // All combinations of values are compared.
    private const int MaxCombinations = 20;

    private static readonly string[] QueryMembers = ["query", "type", "limit", "properties", "type_strict"];
    private static readonly string[] Strictness = ["any", "should", "all"];

    /// <summary>Reads a batch of queries.</summary>
    public IReadOnlyList<ReconciliationQuery> ReadBatch(string text) => Read(text, batch =>
    {
        if (!CheckObject(batch, ""))
            return [];
        var queries = new List<ReconciliationQuery>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, query) in batch.EnumerateObject().TakeWhile(_ => !HasTooManyErrors).Select(member => (member.Name, member.Value)))
        {
            if (!keys.Add(key))
                Add($"/{key}", "The key is used more than once.");
            else if (CheckObject(query, $"/{key}"))
                queries.Add(ReadQuery(key, query));
        }

        if (keys.Count == 0)
            Add("", "The batch has no queries.");
        return queries;
    }) ?? [];

    /// <summary>Reads a data extension query.</summary>
    public DataExtensionRequest? ReadExtension(string text) => Read(text, query =>
    {
        if (!CheckObject(query, ""))
            return null;
        CheckMembers(query, ["ids", "properties"], "");
        var ids = ReadList(query, "ids", "").Select((id, at) => ReadText(id, $"/ids/{at}")).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var properties = ReadList(query, "properties", "").Select((property, at) => ReadExtendedProperty(property, $"/properties/{at}")).OfType<EntityProperty>().Distinct().ToList();
        return new DataExtensionRequest(ids, properties);
    });

    private ReconciliationQuery ReadQuery(string key, JsonElement query)
    {
        var at = $"/{key}";
        CheckMembers(query, QueryMembers, at);
        var text = query.TryGetProperty("query", out var name) ? ReadText(name, $"{at}/query") : null;
        if (text?.Length == 0)
            Add($"{at}/query", "Must not be empty.");
        var hints = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var properties = query.TryGetProperty("properties", out _) ? ReadList(query, "properties", at) : [];
        foreach (var (position, property) in properties.Index())
            ReadHint(property, $"{at}/properties/{position}", hints);
        if (text is null && properties.Count == 0)
            Add(at, "A query requires query or properties.");
        if (hints.Values.Aggregate(1L, (product, values) => Math.Min(product * values.Count, int.MaxValue)) > MaxCombinations)
            Add($"{at}/properties", $"The values have more than {MaxCombinations} combinations, which is the maximum.");
        return new(key, text, ReadTypes(query, at), ReadStrictness(query, at) == "all", ReadLimit(query, at), hints);
    }

    private void ReadHint(JsonElement property, string at, Dictionary<string, IReadOnlyList<string>> hints)
    {
        if (!CheckObject(property, at))
            return;
        CheckMembers(property, ["pid", "v"], at);
        if (!property.TryGetProperty("pid", out var pid) || !property.TryGetProperty("v", out var value))
            Add(at, "A property requires pid and v.");
        else if (ReadText(pid, $"{at}/pid") is { } id && CheckAllowed(id, EntityProperties.ComparedIds, $"{at}/pid", "is not a property that queries compare"))
        {
            var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
            hints[id] = [.. hints.GetValueOrDefault(id, []).Concat(values.Select((one, i) => ReadValue(one, values.Count == 1 ? $"{at}/v" : $"{at}/v/{i}")).OfType<string>())
                .Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
            if (hints[id].Count == 0)
                hints.Remove(id);
        }
    }

    // A record that was reconciled before is given by its id.
    private string? ReadValue(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.String => ReadText(value, at),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("id", out var id) => ReadText(id, $"{at}/id"),
        _ => AddTypeError(at, "a string, a number, true or false, or an object with an id"),
    };

    private IReadOnlyList<string> ReadTypes(JsonElement query, string at)
    {
        if (!query.TryGetProperty("type", out var type))
            return [];
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToList() : [type];
        return [.. types.Select(one => ReadText(one, $"{at}/type")).OfType<string>().Where(id => CheckAllowed(id, EntityTypes.Ids, $"{at}/type", "is not a type"))];
    }

    private string? ReadStrictness(JsonElement query, string at) =>
        query.TryGetProperty("type_strict", out var value) && ReadText(value, $"{at}/type_strict") is { } text
            && CheckAllowed(text, Strictness, $"{at}/type_strict", "is not allowed") ? text : null;

    private int ReadLimit(JsonElement query, string at)
    {
        if (!query.TryGetProperty("limit", out var value))
            return DefaultLimit;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var limit) && limit is >= 1 and <= MaxLimit)
            return limit;
        Add($"{at}/limit", $"Must be an integer from 1 to {MaxLimit}.");
        return DefaultLimit;
    }

    private EntityProperty? ReadExtendedProperty(JsonElement property, string at)
    {
        if (!CheckObject(property, at))
            return null;
        CheckMembers(property, ["id", "settings"], at);
        if (property.TryGetProperty("settings", out var settings) && (settings.ValueKind != JsonValueKind.Object || settings.EnumerateObject().Any()))
            Add($"{at}/settings", "Properties have no settings.");
        if (!property.TryGetProperty("id", out var id))
            Add(at, "A property requires id.");
        else if (ReadText(id, $"{at}/id") is { } name && CheckAllowed(name, EntityProperties.Ids, $"{at}/id", "is not a property"))
            return EntityProperties.All.First(known => known.Id == name);
        return null;
    }
}
