using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Finds counties by name within a state. Where a county and an independent city share a name (Richmond, Virginia), the
/// bare name means the county and "Richmond City" the city, as the FBI and the states themselves write them.
/// </summary>
internal sealed class CountyIndex
{
    private static readonly string[][] CountyKinds =
        [["city", "and", "borough"], ["census", "area"], ["county"], ["parish"], ["borough"], ["municipality"], ["municipio"], ["city"]];

    private readonly Dictionary<(string State, string Key), JurisdictionFact> countiesByKey = [];
    private readonly ILookup<string, (string Key, JurisdictionFact County)> countiesByState;

    public CountyIndex(IEnumerable<JurisdictionFact> facts)
    {
        var counties = facts.Where(fact => fact.Level == JurisdictionLevelCodes.County && fact.State is not null).ToList();
        foreach (var county in counties)
            countiesByKey[(county.State!, NameNormalizer.ToKey(county.Name))] = county;
        foreach (var county in counties.OrderBy(county => county.Name.EndsWith("city", StringComparison.Ordinal)))
            countiesByKey.TryAdd((county.State!, NameNormalizer.ToKey(RemoveCountyKind(NameNormalizer.Tokenize(county.Name)))), county);
        countiesByState = countiesByKey.ToLookup(entry => entry.Key.State, entry => (entry.Key.Key, entry.Value));
    }

    /// <summary>
    /// Returns the county with exactly this name, with or without its kind ("County", "Parish"); null if there is none.
    /// </summary>
    public JurisdictionFact? Find(string state, string name)
    {
        var words = NameNormalizer.Tokenize(name);
        return countiesByKey.GetValueOrDefault((state, NameNormalizer.ToKey(words)))
            ?? countiesByKey.GetValueOrDefault((state, NameNormalizer.ToKey(RemoveCountyKind(words))));
    }

    /// <summary>Returns the only county that a misspelled name can mean; null if there is none or several.</summary>
    public JurisdictionFact? FindSimilar(string state, string name)
    {
        var key = NameNormalizer.ToKey(RemoveCountyKind(NameNormalizer.Tokenize(name)));
        // "Lyon's County" means Lyon County.
        var owned = key.EndsWith('s') ? countiesByKey.GetValueOrDefault((state, key[..^1])) : countiesByKey.GetValueOrDefault((state, key + "s"));
        if (owned is not null)
            return owned;
        var similar = countiesByState[state].Where(entry => EditDistance.IsLikelyTypo(entry.Key, key)).Select(entry => entry.County).Distinct().Take(2).ToList();
        return similar.Count == 1 ? similar[0] : null;
    }

    /// <summary>Returns the words of a county's name without its kind.</summary>
    public static IReadOnlyList<string> RemoveCountyKind(IReadOnlyList<string> words)
    {
        foreach (var kind in CountyKinds)
        {
            if (words.Count > kind.Length && words.Skip(words.Count - kind.Length).SequenceEqual(kind))
                return [.. words.Take(words.Count - kind.Length)];
        }
        return words;
    }
}
