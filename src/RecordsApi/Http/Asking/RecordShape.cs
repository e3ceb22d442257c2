using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Asking;

/// <summary>
/// Endpoint metadata: the kind of record it answers with. From it comes the parameter <c>fields</c>, so that what can be
/// asked for and what is there cannot part.
/// </summary>
/// <param name="record">The kind of record; of a list that is a record's value, what it lists.</param>
/// <param name="always">Optional keys that this endpoint gives unasked.</param>
internal sealed class RecordShape(Type record, IReadOnlyList<string> always)
{
    private readonly IReadOnlyList<RecordKey> keys = RecordKeys.Of(record.IsGenericType ? record.GetGenericArguments()[0] : record);
    private IReadOnlyList<QueryParameter>? parameters;

    /// <summary>The endpoint's own parameters, and <c>fields</c>.</summary>
    public IReadOnlyList<QueryParameter> ParametersWith(IReadOnlyList<QueryParameter> own) => parameters ??= [.. own, Fields(own)];

    /// <summary>The keys that an answer has.</summary>
    public IReadOnlyList<RecordKey> KeysFor(QueryReading reading)
    {
        var there = There([.. always, .. reading.Texts("include")]);
        return reading.Has("fields") ? RecordKeys.Only(there, reading.Texts("fields")) : there;
    }

    /// <summary>The fields asked for that are not there, because what holds them is not included.</summary>
    public IEnumerable<QueryMistake> NotIncluded(QueryReading reading)
    {
        if (!reading.Has("fields"))
            return [];
        var there = RecordKeys.Names(There([.. always, .. reading.Texts("include")])).ToHashSet(StringComparer.Ordinal);
        return reading.Texts("fields").Where(field => !there.Contains(field)).Select(field =>
        {
            var include = $"include={string.Join(',', [.. reading.Texts("include"), field.Split('.')[0]])}";
            return new QueryMistake("fields", $"'{field}' is there with {include} only.", Nearest: include);
        });
    }

    private List<RecordKey> There(IReadOnlyList<string> included) =>
        [.. keys.Where(k => !k.Optional || included.Contains(k.Name, StringComparer.Ordinal))];

    private QueryParameter Fields(IReadOnlyList<QueryParameter> own)
    {
        var include = own.FirstOrDefault(p => p.Name == "include")?.Allowed ?? [];
        string[] names = [.. RecordKeys.Names(There([.. always, .. include]))];
        return new("fields", ParameterKind.Choice,
            $"Keys to give, and no others; those inside a key after a dot. `{keys.FirstOrDefault(k => k.Name == "id")?.Name ?? keys[0].Name}` always stays. Only with it are keys left out.")
        { Multiple = true, Allowed = names, Default = "every key", Example = string.Join(',', names.Take(2)), Steering = true };
    }
}
