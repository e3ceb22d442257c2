using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Detention.Rows;

/// <summary>Finds ICE's codes of facilities in footnotes: <c>[1] (ABCDETX) EXAMPLE DETENTION CENTER houses single adults</c>.</summary>
internal static partial class DetlocNotes
{
    /// <summary>Returns the codes by the key of the name (<see cref="ReadFacility.NameKey"/>). A name with several codes has none.</summary>
    public static IReadOnlyDictionary<string, string> Find(IEnumerable<string> notes) => notes
        .Select(note => Pattern().Match(note))
        .Where(match => match.Success)
        .Select(match => (
            Key: FacilityNameReader.ToKey(FacilityNameReader.ToWords(FacilityNameReader.RemoveMarks(match.Groups["name"].Value))),
            Code: match.Groups["code"].Value))
        .Distinct().GroupBy(found => found.Key).Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single().Code, StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:\[\d+\]\s*)?\(?(?<code>[A-Z]{6,8})\)?\s+\(?(?<name>[^()]{5,}?)\)?\s+houses?\b")]
    private static partial Regex Pattern();
}
