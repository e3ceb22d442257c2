using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Agencies;

/// <summary>Compares two agency names, ignoring the order of their words.</summary>
public static class AgencyNameComparer
{
    private static readonly HashSet<string> CountyAgencyTypes = [AgencyTypeCodes.Sheriff, AgencyTypeCodes.Corrections, AgencyTypeCodes.Other];

    /// <summary>Estimates whether two printed names belong to one agency.</summary>
    /// <param name="a">The first name.</param>
    /// <param name="b">The second name.</param>
    /// <param name="places">
    /// Names of real places, optional: two real places are never treated as a misspelling of each other.
    /// </param>
    public static NameSimilarityLevel Compare(ParsedAgencyName a, ParsedAgencyName b, PlaceNameSet? places = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.State != b.State || (a.District is not null && b.District is not null && a.District != b.District))
            return NameSimilarityLevel.Different;
        var similarity = a.Type is AgencyTypeCodes.StateAgency or AgencyTypeCodes.Campus or AgencyTypeCodes.Tribal || b.Type is AgencyTypeCodes.StateAgency
            ? CompareInstitutions(a, b)
            : CompareLocalAgencies(a, b, places);
        return a.District == b.District ? similarity : Min(similarity, NameSimilarityLevel.Doubtful);
    }

    private static NameSimilarityLevel CompareLocalAgencies(ParsedAgencyName a, ParsedAgencyName b, PlaceNameSet? places)
    {
        var core = ComparePlaces(a, b, places);
        if (core == NameSimilarityLevel.Different)
            return core;
        if (a.Type == b.Type)
        {
            // A borough and the township around it often share a name but are two places.
            if (a.MentionsTownship != b.MentionsTownship && (a.MentionsCity || b.MentionsCity))
                return NameSimilarityLevel.Different;
            if (a.Type == AgencyTypeCodes.Prosecutor && ProsecutorBody.FromName(a) != ProsecutorBody.FromName(b))
                return NameSimilarityLevel.Different;
            if (a.Type == AgencyTypeCodes.Police && a.MentionsCounty != b.MentionsCounty)
                return NameSimilarityLevel.Different;
            if (a.MentionsTownship != b.MentionsTownship)
                core = Min(core, NameSimilarityLevel.Similar);
            return a.Type == AgencyTypeCodes.Other ? Min(core, TokenSetComparer.Compare(a.DistinguishingWords, b.DistinguishingWords)) : core;
        }
        // "East Donegal Township" alone does not say which of the township's bodies is meant.
        if ((a.Type == AgencyTypeCodes.Other && a.DistinguishingWords.Count == 0) || (b.Type == AgencyTypeCodes.Other && b.DistinguishingWords.Count == 0))
            return NameSimilarityLevel.Doubtful;
        var both = CountyAgencyTypes.Contains(a.Type) && CountyAgencyTypes.Contains(b.Type);
        return both ? NameSimilarityLevel.Doubtful : NameSimilarityLevel.Different;
    }

    private static NameSimilarityLevel ComparePlaces(ParsedAgencyName a, ParsedAgencyName b, PlaceNameSet? places)
    {
        var (left, right) = (NameNormalizer.ToKey(a.CoreName), NameNormalizer.ToKey(b.CoreName));
        if (left == right)
            return NameSimilarityLevel.Same;
        if (left.Length == 0 || right.Length == 0)
            return NameSimilarityLevel.Doubtful;
        if (places is not null && places.ContainsPlaceOf(a) && places.ContainsPlaceOf(b))
            return NameSimilarityLevel.Different;
        if (RemovePlaceKind(a) == RemovePlaceKind(b) || HaveSameWords(a, b) || EditDistance.IsLikelyTypo(left, right))
            return NameSimilarityLevel.Similar;
        var shorter = Math.Min(left.Length, right.Length);
        var near = shorter >= 6 && EditDistance.Calculate(left, right) <= shorter / 3;
        var longer = a.Type == AgencyTypeCodes.Sheriff && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal));
        return near || longer ? NameSimilarityLevel.Doubtful : NameSimilarityLevel.Different;
    }

    private static string RemovePlaceKind(ParsedAgencyName name)
    {
        var words = name.CoreName.Split(' ');
        return string.Concat(words.Length > 1 && words[^1] is "city" or "town" or "village" ? words[..^1] : words);
    }

    private static bool HaveSameWords(ParsedAgencyName a, ParsedAgencyName b) =>
        a.CoreName.Split(' ').ToHashSet(StringComparer.Ordinal).SetEquals(b.CoreName.Split(' '));

    private static NameSimilarityLevel CompareInstitutions(ParsedAgencyName a, ParsedAgencyName b)
    {
        if (a.Type != b.Type)
        {
            var sameWords = TokenSetComparer.Compare(a.CoreName.Split(' '), b.CoreName.Split(' ')) >= NameSimilarityLevel.Similar;
            return sameWords ? NameSimilarityLevel.Doubtful : NameSimilarityLevel.Different;
        }
        if (a.Type == AgencyTypeCodes.StateAgency)
            return TokenSetComparer.Compare(a.CoreName.Split(' '), b.CoreName.Split(' '));
        // Florida has a University of Florida and a University of North Florida: all words of a campus name count.
        var similarity = TokenSetComparer.Compare(a.CoreName.Split(' '), b.CoreName.Split(' '), requireAllWords: true);
        return similarity == NameSimilarityLevel.Doubtful ? NameSimilarityLevel.Different : similarity;
    }

    private static NameSimilarityLevel Min(NameSimilarityLevel a, NameSimilarityLevel b) => a < b ? a : b;
}
