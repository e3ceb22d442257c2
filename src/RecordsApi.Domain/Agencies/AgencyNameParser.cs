using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Agencies;

/// <summary>Parses a printed agency name; see <see cref="ParsedAgencyName"/>.</summary>
internal static partial class AgencyNameParser
{
    private static readonly HashSet<string> FillerWords = ["the", "of", "and", "for", "at", "s"];

    // Words that agencies of a type use or omit at will, so they do not distinguish one from another.
    private static readonly HashSet<string> GenericWords =
    [
        "department", "office", "police", "services", "service", "division", "sheriff", "sheriffs", "constable", "constables",
        "marshal", "marshals", "public", "safety", "city", "town", "village", "state", "law", "enforcement", "bureau",
    ];

    public static ParsedAgencyName Parse(string stateUsps, string printedName)
    {
        var clean = AgencyNameCleaner.Clean(stateUsps, printedName);
        var words = NameNormalizer.Tokenize(clean);
        var type = AgencyTypeClassifier.Classify(words, stateUsps);
        var (rest, district) = DistrictNumberExtractor.Extract(words);
        var core = type switch
        {
            AgencyTypeCodes.StateAgency => StateAgencyWords(UsStateNames.RemoveName(rest, stateUsps)),
            AgencyTypeCodes.Campus => CampusWords(rest),
            AgencyTypeCodes.Tribal => [.. rest.Where(word => !FillerWords.Contains(word) && !GenericWords.Contains(word) && word is not "tribal" and not "tribe")],
            _ => PlaceNameExtractor.Extract(AgencyTypeCodes.Constable == type ? RemoveStateName(rest, stateUsps) : rest),
        };
        var (place, county) = type is AgencyTypeCodes.StateAgency or AgencyTypeCodes.Campus or AgencyTypeCodes.Tribal
            ? (core, null)
            : PlaceNameExtractor.SplitCounty(rest, core);
        var stateWords = type is AgencyTypeCodes.StateAgency or AgencyTypeCodes.Constable ? UsStateNames.GetWords(stateUsps) : [];
        var said = words.ToHashSet(StringComparer.Ordinal);
        return new(
            stateUsps,
            string.Join(' ', place),
            type,
            clean,
            said.Contains("county") || said.Contains("parish"),
            CivicPrefix().IsMatch(NameNormalizer.Clean(printedName)) || (said.Contains("borough") && stateUsps != "AK"),
            said.Contains("township"),
            district,
            county,
            [.. rest.Except(place).Except(stateWords).Where(IsDistinguishing).Order(StringComparer.Ordinal)]);
    }

    private static bool IsDistinguishing(string word) =>
        !FillerWords.Contains(word) && !GenericWords.Contains(word) && word is not ("county" or "parish" or "borough" or "township");

    private static List<string> StateAgencyWords(List<string> words)
    {
        List<string> significantWords = [.. words.Where(word => !FillerWords.Contains(word) && word is not "department" and not "state" and not "office" and not "division")];
        return significantWords.Count > 0 ? significantWords : words;
    }

    private static List<string> CampusWords(IReadOnlyList<string> words)
    {
        var significantWords = words.ToList();
        var board = significantWords.IndexOf("trustees");
        if (board >= 0)
            significantWords.RemoveAll(word => word is "board" or "trustees" or "district");
        significantWords.RemoveAll(word => word is "police" or "department" or "the" or "public" or "safety");
        while (significantWords.Count > 0 && FillerWords.Contains(significantWords[0]))
            significantWords.RemoveAt(0);
        while (significantWords.Count > 0 && FillerWords.Contains(significantWords[^1]))
            significantWords.RemoveAt(significantWords.Count - 1);
        return significantWords;
    }

    private static List<string> RemoveStateName(IReadOnlyList<string> words, string usps)
    {
        // Only before the office: "Pennsylvania State Constable", not "East Pennsylvania Township Constable".
        var own = UsStateNames.IndexOfName(words, usps) == 0 ? words.Skip(UsStateNames.GetWords(usps).Count).ToList() : [.. words];
        own.RemoveAll(word => word == "state" || word.Equals(usps, StringComparison.OrdinalIgnoreCase));
        return own;
    }

    [GeneratedRegex("^(The )?(City|Town|Village|Borough) of ", RegexOptions.IgnoreCase)]
    private static partial Regex CivicPrefix();
}
