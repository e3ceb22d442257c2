using System.Collections.Frozen;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies;

/// <summary>Finds and removes the name of a state in the words of an agency name.</summary>
internal static class UsStateNames
{
    private static readonly FrozenDictionary<string, string[]> WordsByCode = UsStates.WithAgencies.Values
        .ToFrozenDictionary(state => state.Code, state => state.ShortName.ToLowerInvariant().Split(' '), StringComparer.Ordinal);

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
        for (var at = IndexOfName(rest, usps); at >= 0; at = IndexOfName(rest, usps))
            rest.RemoveRange(at, GetWords(usps).Count);
        return rest;
    }
}
