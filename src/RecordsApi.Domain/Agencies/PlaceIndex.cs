using System.Collections.Concurrent;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Agencies;

/// <summary>Finds places and county subdivisions by name within a state.</summary>
internal sealed class PlaceIndex
{
    private readonly ILookup<(string State, string Key), JurisdictionFact> placesByName;
    private readonly ILookup<(string State, string Key), JurisdictionFact> placesByAlias;
    private readonly ILookup<(string State, string Key), JurisdictionFact> subdivisionsByName;
    private readonly ILookup<(string State, string Key), JurisdictionFact> jurisdictionsByVariant;
    private readonly ILookup<string, JurisdictionFact> jurisdictionsByState;
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Key, JurisdictionFact Fact)>> keysByState = [];

    public PlaceIndex(IReadOnlyList<JurisdictionFact> facts)
    {
        var places = facts.Where(fact => fact.Level == JurisdictionLevelCodes.Place).ToList();
        var subdivisions = facts.Where(fact => fact.Level == JurisdictionLevelCodes.CountySubdivision).ToList();
        var keys = new SharedTexts();
        placesByName = places.ToLookup(fact => (fact.State!, keys.Get(NameNormalizer.ToKey(fact.Name))));
        placesByAlias = places.SelectMany(fact => GetAliases(fact.Name).Select(alias => (alias, fact)))
            .ToLookup(entry => (entry.fact.State!, keys.Get(NameNormalizer.ToKey(entry.alias))), entry => entry.fact);
        subdivisionsByName = subdivisions.ToLookup(fact => (fact.State!, keys.Get(ToKey(fact))));
        jurisdictionsByVariant = places.Concat(subdivisions).ToLookup(fact => (fact.State!, keys.Get(PlaceNameVariants.ToKey(ToKey(fact)))));
        jurisdictionsByState = places.Concat(subdivisions).ToLookup(fact => fact.State!);
    }

    /// <summary>
    /// Returns places and subdivisions whose name is written in another way: "Middlesboro" for Middlesborough, "East Pennsylvania" for
    /// East Penn.
    /// </summary>
    public IReadOnlyList<JurisdictionFact> FindVariants(string state, string name)
    {
        var found = jurisdictionsByVariant[(state, PlaceNameVariants.ToKey(NameNormalizer.ToKey(name)))].ToList();
        return found.Count == 0 && UsStateNames.ReplaceByShortForm(name, state) is { } shortForm
            ? [.. jurisdictionsByVariant[(state, PlaceNameVariants.ToKey(NameNormalizer.ToKey(shortForm)))]]
            : found;
    }

    /// <summary>
    /// Returns places of this name; if there are none, places also known by it, or with City or Village appended.
    /// </summary>
    public IReadOnlyList<JurisdictionFact> FindPlaces(string state, string name)
    {
        var key = NameNormalizer.ToKey(name);
        var exact = placesByName[(state, key)].ToList();
        if (exact.Count == 0)
            exact = [.. placesByAlias[(state, key)]];
        return exact.Count == 0 && RemovePlaceKind(name) is { } withoutKind ? [.. placesByName[(state, NameNormalizer.ToKey(withoutKind))]] : exact;
    }

    /// <summary>Returns townships and New England towns of this name, with or without their kind.</summary>
    public IReadOnlyList<JurisdictionFact> FindSubdivisions(string state, string name)
    {
        var exact = subdivisionsByName[(state, NameNormalizer.ToKey(name))].ToList();
        return exact.Count == 0 && RemovePlaceKind(name) is { } withoutKind ? [.. subdivisionsByName[(state, NameNormalizer.ToKey(withoutKind))]] : exact;
    }

    /// <summary>Returns places and subdivisions of whose name this is likely a misspelling.</summary>
    public IReadOnlyList<JurisdictionFact> FindSimilar(string state, string name)
    {
        var key = NameNormalizer.ToKey(name);
        return [.. GetKeys(state).Where(entry => EditDistance.IsLikelyTypo(entry.Key, key)).Select(entry => entry.Fact)];
    }

    /// <summary>Returns places whose name begins with these two or more words: "Sunny Isles" for Sunny Isles Beach.</summary>
    public IReadOnlyList<JurisdictionFact> FindByPrefix(string state, string name)
    {
        var key = NameNormalizer.ToKey(name);
        return name.Contains(' ', StringComparison.Ordinal)
            ? [.. GetKeys(state).Where(entry => entry.Key.StartsWith(key, StringComparison.Ordinal)).Select(entry => entry.Fact)]
            : [];
    }

    // Built on demand: few states are searched for a name that does not exist.
    private IReadOnlyList<(string Key, JurisdictionFact Fact)> GetKeys(string state) =>
        keysByState.GetOrAdd(state, _ => [.. jurisdictionsByState[state].Select(fact => (ToKey(fact), fact))]);

    private static string ToKey(JurisdictionFact fact)
    {
        var words = NameNormalizer.Tokenize(fact.Name).ToList();
        if (words.Count > 1 && words[^1] == "township")
            words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && words[^1] == "charter")
            words.RemoveAt(words.Count - 1);
        return NameNormalizer.ToKey(words);
    }

    private static string? RemovePlaceKind(string name)
    {
        var words = name.Split(' ');
        return words.Length > 1 && words[^1] is "city" or "town" or "village" ? string.Join(' ', words[..^1]) : null;
    }

    // "Nashville-Davidson", "Louisville/Jefferson County" and "San Buenaventura (Ventura)" are known by a part of their name.
    private static IEnumerable<string> GetAliases(string name)
    {
        var parts = name.Split(['-', '/', ',', '('], 2);
        if (parts.Length == 2)
            yield return parts[0];
        if (name.EndsWith(')'))
            yield return name[(name.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
    }
}
