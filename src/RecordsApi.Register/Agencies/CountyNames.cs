using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Agencies;

/// <summary>
/// Finds counties by name within a state. Where a county and an independent city share a name (Richmond, Virginia), the
/// bare name is the county's and "Richmond City" the city's, as the FBI and the states themselves write them.
/// </summary>
internal sealed class CountyNames
{
    private static readonly string[][] Kinds =
        [["city", "and", "borough"], ["census", "area"], ["county"], ["parish"], ["borough"], ["municipality"], ["municipio"], ["city"]];

    private readonly Dictionary<(string State, string Key), JurisdictionFact> _byKey = [];
    private readonly ILookup<string, (string Key, JurisdictionFact County)> _byState;

    public CountyNames(IEnumerable<JurisdictionFact> facts)
    {
        var counties = facts.Where(fact => fact.Level == JurisdictionLevels.County && fact.State is not null).ToList();
        foreach (var county in counties)
            _byKey[(county.State!, NameWords.Key(county.Name))] = county;
        foreach (var county in counties.OrderBy(county => county.Name.EndsWith("city", StringComparison.Ordinal)))
            _byKey.TryAdd((county.State!, NameWords.Key(Bare(NameWords.Of(county.Name)))), county);
        _byState = _byKey.ToLookup(entry => entry.Key.State, entry => (entry.Key.Key, entry.Value));
    }

    /// <summary>The county of exactly this name, its kind written or not; null where there is none.</summary>
    public JurisdictionFact? Find(string state, string name)
    {
        var words = NameWords.Of(name);
        return _byKey.GetValueOrDefault((state, NameWords.Key(words)))
            ?? _byKey.GetValueOrDefault((state, NameWords.Key(Bare(words))));
    }

    /// <summary>The one county whose name is likely meant by a mistyped one; null where none or several are.</summary>
    public JurisdictionFact? FindNear(string state, string name)
    {
        var key = NameWords.Key(Bare(NameWords.Of(name)));
        // "Lyon's County" is Lyon County.
        var owned = key.EndsWith('s') ? _byKey.GetValueOrDefault((state, key[..^1])) : _byKey.GetValueOrDefault((state, key + "s"));
        if (owned is not null)
            return owned;
        var near = _byState[state].Where(entry => EditDistance.IsLikelySlip(entry.Key, key)).Select(entry => entry.County).Distinct().Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>A county's words without its kind.</summary>
    public static IReadOnlyList<string> Bare(IReadOnlyList<string> words)
    {
        foreach (var kind in Kinds)
        {
            if (words.Count > kind.Length && words.Skip(words.Count - kind.Length).SequenceEqual(kind))
                return [.. words.Take(words.Count - kind.Length)];
        }
        return words;
    }
}
