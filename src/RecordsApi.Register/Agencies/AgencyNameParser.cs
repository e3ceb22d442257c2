using System.Text.RegularExpressions;

namespace RecordsApi.Register.Agencies;

/// <summary>Takes a printed name of an agency apart, see <see cref="AgencyName"/>.</summary>
internal static partial class AgencyNameParser
{
    private static readonly HashSet<string> Fill = ["the", "of", "and", "for", "at", "s"];

    // Words that every agency of a type has or leaves out at will, so that they tell no two bodies apart.
    private static readonly HashSet<string> Generic =
    [
        "department", "office", "police", "services", "service", "division", "sheriff", "sheriffs", "constable", "constables",
        "marshal", "marshals", "public", "safety", "city", "town", "village", "state", "law", "enforcement", "bureau",
    ];

    public static AgencyName Parse(string stateUsps, string printed)
    {
        var clean = DisplayWords.Mend(stateUsps, printed);
        var words = NameWords.Of(clean);
        var type = TypeRules.Of(words, stateUsps);
        var (rest, district) = DistrictNumber.Take(words);
        var core = type switch
        {
            AgencyTypes.StateAgency => Institution(StateNames.Without(rest, stateUsps)),
            AgencyTypes.Campus => Campus(rest),
            AgencyTypes.Tribal => [.. rest.Where(word => !Fill.Contains(word) && !Generic.Contains(word) && word is not "tribal" and not "tribe")],
            _ => PlaceWords.Of(AgencyTypes.Constable == type ? WithoutState(rest, stateUsps) : rest),
        };
        var (place, county) = type is AgencyTypes.StateAgency or AgencyTypes.Campus or AgencyTypes.Tribal
            ? (core, null)
            : PlaceWords.SplitCounty(rest, core);
        var stateWords = type is AgencyTypes.StateAgency or AgencyTypes.Constable ? StateNames.Words(stateUsps) : [];
        var said = words.ToHashSet(StringComparer.Ordinal);
        return new(
            stateUsps,
            string.Join(' ', place),
            type,
            clean,
            said.Contains("county") || said.Contains("parish"),
            CivicPrefix().IsMatch(NameWords.Clean(printed)) || (said.Contains("borough") && stateUsps != "AK"),
            said.Contains("township"),
            district,
            county,
            [.. rest.Except(place).Except(stateWords).Where(TellsBody).Order(StringComparer.Ordinal)]);
    }

    private static bool TellsBody(string word) =>
        !Fill.Contains(word) && !Generic.Contains(word) && word is not ("county" or "parish" or "borough" or "township");

    private static List<string> Institution(List<string> words)
    {
        List<string> telling = [.. words.Where(word => !Fill.Contains(word) && word is not "department" and not "state" and not "office" and not "division")];
        return telling.Count > 0 ? telling : words;
    }

    private static List<string> Campus(IReadOnlyList<string> words)
    {
        var telling = words.ToList();
        var board = telling.IndexOf("trustees");
        if (board >= 0)
            telling.RemoveAll(word => word is "board" or "trustees" or "district");
        telling.RemoveAll(word => word is "police" or "department" or "the" or "public" or "safety");
        while (telling.Count > 0 && Fill.Contains(telling[0]))
            telling.RemoveAt(0);
        while (telling.Count > 0 && Fill.Contains(telling[^1]))
            telling.RemoveAt(telling.Count - 1);
        return telling;
    }

    private static List<string> WithoutState(IReadOnlyList<string> words, string usps)
    {
        // Only before the office: "Pennsylvania State Constable", not "East Pennsylvania Township Constable".
        var own = StateNames.IndexIn(words, usps) == 0 ? words.Skip(StateNames.Words(usps).Count).ToList() : [.. words];
        own.RemoveAll(word => word == "state" || word.Equals(usps, StringComparison.OrdinalIgnoreCase));
        return own;
    }

    [GeneratedRegex("^(The )?(City|Town|Village|Borough) of ", RegexOptions.IgnoreCase)]
    private static partial Regex CivicPrefix();
}
