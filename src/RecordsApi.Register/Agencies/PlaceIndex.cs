using System.Collections.Concurrent;
using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Agencies;

/// <summary>Finds places and county subdivisions by name within a state.</summary>
internal sealed class PlaceIndex
{
    private readonly ILookup<(string State, string Key), JurisdictionFact> _places;
    private readonly ILookup<(string State, string Key), JurisdictionFact> _aliases;
    private readonly ILookup<(string State, string Key), JurisdictionFact> _subdivisions;
    private readonly ILookup<string, JurisdictionFact> _byState;
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Key, JurisdictionFact Fact)>> _keys = [];

    public PlaceIndex(IReadOnlyList<JurisdictionFact> facts)
    {
        var places = facts.Where(fact => fact.Level == JurisdictionLevels.Place).ToList();
        var subdivisions = facts.Where(fact => fact.Level == JurisdictionLevels.CountySubdivision).ToList();
        _places = places.ToLookup(fact => (fact.State!, NameWords.Key(fact.Name)));
        _aliases = places.SelectMany(fact => Aliases(fact.Name).Select(alias => (alias, fact)))
            .ToLookup(entry => (entry.fact.State!, NameWords.Key(entry.alias)), entry => entry.fact);
        _subdivisions = subdivisions.ToLookup(fact => (fact.State!, Key(fact)));
        _byState = places.Concat(subdivisions).ToLookup(fact => fact.State!);
    }

    /// <summary>Places of this name; where there is none, places known by it as well, or with City or Village after it.</summary>
    public IReadOnlyList<JurisdictionFact> Places(string state, string name)
    {
        var key = NameWords.Key(name);
        var exact = _places[(state, key)].ToList();
        if (exact.Count == 0)
            exact = [.. _aliases[(state, key)]];
        return exact.Count == 0 && WithoutKind(name) is { } bare ? [.. _places[(state, NameWords.Key(bare))]] : exact;
    }

    /// <summary>Townships and New England towns of this name, with or without its kind.</summary>
    public IReadOnlyList<JurisdictionFact> Subdivisions(string state, string name)
    {
        var exact = _subdivisions[(state, NameWords.Key(name))].ToList();
        return exact.Count == 0 && WithoutKind(name) is { } bare ? [.. _subdivisions[(state, NameWords.Key(bare))]] : exact;
    }

    /// <summary>Places and subdivisions whose name is likely meant by a mistyped one.</summary>
    public IReadOnlyList<JurisdictionFact> Near(string state, string name)
    {
        var key = NameWords.Key(name);
        return [.. KeysOf(state).Where(entry => EditDistance.IsLikelySlip(entry.Key, key)).Select(entry => entry.Fact)];
    }

    /// <summary>Places whose name begins with these two or more words: "Sunny Isles" for Sunny Isles Beach.</summary>
    public IReadOnlyList<JurisdictionFact> Longer(string state, string name)
    {
        var key = NameWords.Key(name);
        return name.Contains(' ', StringComparison.Ordinal)
            ? [.. KeysOf(state).Where(entry => entry.Key.StartsWith(key, StringComparison.Ordinal)).Select(entry => entry.Fact)]
            : [];
    }

    // Few states are ever asked for a name that is not there.
    private IReadOnlyList<(string Key, JurisdictionFact Fact)> KeysOf(string state) =>
        _keys.GetOrAdd(state, _ => [.. _byState[state].Select(fact => (Key(fact), fact))]);

    private static string Key(JurisdictionFact fact)
    {
        var words = NameWords.Of(fact.Name).ToList();
        if (words.Count > 1 && words[^1] == "township")
            words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && words[^1] == "charter")
            words.RemoveAt(words.Count - 1);
        return NameWords.Key(words);
    }

    private static string? WithoutKind(string name)
    {
        var words = name.Split(' ');
        return words.Length > 1 && words[^1] is "city" or "town" or "village" ? string.Join(' ', words[..^1]) : null;
    }

    // "Nashville-Davidson", "Louisville/Jefferson County" and "San Buenaventura (Ventura)" go by a part of their name.
    private static IEnumerable<string> Aliases(string name)
    {
        var parts = name.Split(['-', '/', ',', '('], 2);
        if (parts.Length == 2)
            yield return parts[0];
        if (name.EndsWith(')'))
            yield return name[(name.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
    }
}
