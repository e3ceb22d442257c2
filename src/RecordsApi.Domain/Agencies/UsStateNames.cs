using System.Collections.Frozen;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies;

/// <summary>Finds and removes the name of a state in the words of an agency name.</summary>
internal static class UsStateNames
{
    private static readonly FrozenDictionary<string, string[]> WordsByCode = UsStates.WithAgencies.Values
        .ToFrozenDictionary(state => state.Code, state => state.ShortName.ToLowerInvariant().Split(' '), StringComparer.Ordinal);

    // Abbreviations in agency names that are neither the USPS code nor the name.
    private static readonly FrozenDictionary<string, string[]> AbbreviationsByCode = new Dictionary<string, string[]>
    {
        ["MP"] = ["cnmi"],
        ["VI"] = ["usvi"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Place names contain the short form; lists sometimes write it out: "East Pennsylvania Township" for East Penn Township.
    private static readonly FrozenDictionary<string, string> ShortFormsByCode = new Dictionary<string, string>
    {
        ["PA"] = "penn",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Returns the number of words at the beginning that are the state's name or an abbreviation of it ("CNMI"); 0 if there are none.
    /// </summary>
    public static int CountLeadingNameWords(IReadOnlyList<string> words, string usps)
    {
        if (IndexOfName(words, usps) == 0)
            return GetWords(usps).Count;
        return words.Count > 0 && AbbreviationsByCode.GetValueOrDefault(usps, []).Contains(words[0]) ? 1 : 0;
    }

    /// <summary>
    /// Returns a name with the short form that place names of the state contain instead of the state's name; null if there is none.
    /// </summary>
    public static string? ReplaceByShortForm(string name, string usps)
    {
        var words = name.Split(' ');
        return ShortFormsByCode.TryGetValue(usps, out var shortForm) && words.Length > 1 && IndexOfName(words, usps) is >= 0 and var at
            ? string.Join(' ', words.Select((word, i) => i == at ? shortForm : word))
            : null;
    }

    /// <summary>Returns the lowercase words of the state's name; empty if the code is unknown.</summary>
    public static IReadOnlyList<string> GetWords(string usps) => WordsByCode.GetValueOrDefault(usps, []);

    /// <summary>Returns the index at which the state's name begins in the words; -1 if they do not contain it.</summary>
    public static int IndexOfName(IReadOnlyList<string> words, string usps)
    {
        var name = GetWords(usps);
        for (var at = 0; name.Count > 0 && at + name.Count <= words.Count; at++)
        {
            if (words.Skip(at).Take(name.Count).SequenceEqual(name))
                return at;
        }
        return -1;
    }

    /// <summary>Returns the words without the state's name, which may occur anywhere and more than once.</summary>
    public static List<string> RemoveName(IReadOnlyList<string> words, string usps)
    {
        List<string> rest = [.. words];
        if (rest.Count > 0 && AbbreviationsByCode.GetValueOrDefault(usps, []).Contains(rest[0]))
            rest.RemoveAt(0);
        for (var at = IndexOfName(rest, usps); at >= 0; at = IndexOfName(rest, usps))
            rest.RemoveRange(at, GetWords(usps).Count);
        return rest;
    }
}
