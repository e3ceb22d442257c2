using System.Text.Json.Nodes;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>Applies JSON merge patches (RFC 7396) to the properties of a record that can be changed.</summary>
internal static class RecordPatch
{
    private const int MaxValueLength = 100;

    /// <summary>The properties of a record that can be changed.</summary>
    /// <param name="record">The record as GET returns it.</param>
    /// <param name="bodyType">The type with these properties.</param>
    public static JsonObject SelectEditable(JsonObject record, Type bodyType)
    {
        var editable = new JsonObject();
        foreach (var member in JsonMembers.GetMembers(bodyType))
        {
            if (record[member.Name] is { } value)
                editable[member.Name] = SelectEditable(value, member.Type);
        }

        return editable;
    }

    /// <summary>
    /// Applies a patch. Read-only properties must have the values that they have in the record; they tell what the editor has read.
    /// </summary>
    /// <param name="record">The record as GET returns it.</param>
    /// <param name="patch">The patch, of valid shape.</param>
    /// <param name="bodyType">The type with the properties that can be changed.</param>
    /// <returns>The properties after the patch, and the errors by JSON pointer.</returns>
    public static (JsonObject Patched, IReadOnlyList<ValidationError> Errors) Apply(JsonObject record, JsonObject patch, Type bodyType)
    {
        var patched = SelectEditable(record, bodyType);
        var errors = new List<ValidationError>();
        var members = JsonMembers.GetMembers(bodyType).ToDictionary(m => m.Name, StringComparer.Ordinal);
        foreach (var (name, value) in patch)
        {
            if (!members.TryGetValue(name, out var member))
                AddIfChanged(errors, $"/{name}", value, record[name]);
            else if (value is null)
                patched.Remove(name);
            else
                patched[name] = value is JsonArray items && record[name] is JsonArray before ? Replace(items, before, member.Type, $"/{name}", errors) : SelectEditable(value, member.Type);
        }

        return (patched, errors);
    }

    private static JsonArray Replace(JsonArray items, JsonArray before, Type type, string pointer, List<ValidationError> errors)
    {
        if (JsonMembers.GetItemType(type) is not { } itemType)
            return items.DeepClone().AsArray();
        foreach (var (i, item) in items.Index())
        {
            if (item is not JsonObject given)
                continue;
            var editable = SelectEditable(given, itemType);
            var same = before.OfType<JsonObject>().FirstOrDefault(b => JsonNode.DeepEquals(SelectEditable(b, itemType), editable));
            foreach (var (name, value) in given.Where(p => !editable.ContainsKey(p.Key)))
                AddIfChanged(errors, $"{pointer}/{i}/{name}", value, same?[name]);
        }

        return SelectEditable(items, type).AsArray();
    }

    private static JsonNode SelectEditable(JsonNode value, Type type) => (value, JsonMembers.GetItemType(type)) switch
    {
        (JsonArray items, { } itemType) => new JsonArray([.. items.Select(i => i is null ? null : SelectEditable(i, itemType))]),
        (JsonObject inner, null) => SelectEditable(inner, type),
        _ => value.DeepClone(),
    };

    private static void AddIfChanged(List<ValidationError> errors, string pointer, JsonNode? given, JsonNode? stored)
    {
        if (JsonNode.DeepEquals(given, stored))
            return;
        var text = stored?.ToJsonString() ?? "null";
        errors.Add(new(pointer, $"Read-only. Omit it, or send it as it is: {(text.Length <= MaxValueLength ? text : $"{text[..MaxValueLength]}…")}"));
    }
}
