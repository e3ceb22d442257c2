namespace RecordsApi.Register.Agencies;

/// <summary>Compares two names of agencies, without regard to the order of their words.</summary>
public static class NameSimilarity
{
    private static readonly HashSet<string> CountyBodies = [AgencyTypes.Sheriff, AgencyTypes.Corrections, AgencyTypes.Other];

    /// <summary>Judges whether two printed names are one agency's.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other.</param>
    /// <param name="places">Names of real places: two that are both real are never taken for a slip. Optional.</param>
    public static NameLikeness Compare(AgencyName a, AgencyName b, PlaceVocabulary? places = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.State != b.State || (a.District is not null && b.District is not null && a.District != b.District))
            return NameLikeness.Different;
        var likeness = a.Type is AgencyTypes.StateAgency or AgencyTypes.Campus or AgencyTypes.Tribal || b.Type is AgencyTypes.StateAgency
            ? Institutions(a, b)
            : LocalBodies(a, b, places);
        return a.District == b.District ? likeness : Least(likeness, NameLikeness.Doubtful);
    }

    private static NameLikeness LocalBodies(AgencyName a, AgencyName b, PlaceVocabulary? places)
    {
        var core = Places(a, b, places);
        if (core == NameLikeness.Different)
            return core;
        if (a.Type == b.Type)
        {
            // A borough and the township around it often share a name and are two places.
            if (a.SaysTownship != b.SaysTownship && (a.SaysCity || b.SaysCity))
                return NameLikeness.Different;
            if (a.Type == AgencyTypes.Police && a.SaysCounty != b.SaysCounty)
                return NameLikeness.Different;
            if (a.SaysTownship != b.SaysTownship)
                core = Least(core, NameLikeness.Alike);
            return a.Type == AgencyTypes.Other ? Least(core, TokenSets.Compare(a.Body, b.Body)) : core;
        }
        // "East Donegal Township" alone leaves open which of its bodies is meant.
        if ((a.Type == AgencyTypes.Other && a.Body.Count == 0) || (b.Type == AgencyTypes.Other && b.Body.Count == 0))
            return NameLikeness.Doubtful;
        var both = CountyBodies.Contains(a.Type) && CountyBodies.Contains(b.Type);
        return both ? NameLikeness.Doubtful : NameLikeness.Different;
    }

    private static NameLikeness Places(AgencyName a, AgencyName b, PlaceVocabulary? places)
    {
        var (left, right) = (NameWords.Key(a.Core), NameWords.Key(b.Core));
        if (left == right)
            return NameLikeness.Same;
        if (left.Length == 0 || right.Length == 0)
            return NameLikeness.Doubtful;
        if (places is not null && places.Knows(a) && places.Knows(b))
            return NameLikeness.Different;
        if (WithoutKind(a) == WithoutKind(b) || SameSet(a, b) || EditDistance.IsLikelySlip(left, right))
            return NameLikeness.Alike;
        var shorter = Math.Min(left.Length, right.Length);
        var near = shorter >= 6 && EditDistance.Between(left, right) <= shorter / 3;
        var longer = a.Type == AgencyTypes.Sheriff && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal));
        return near || longer ? NameLikeness.Doubtful : NameLikeness.Different;
    }

    private static string WithoutKind(AgencyName name)
    {
        var words = name.Core.Split(' ');
        return string.Concat(words.Length > 1 && words[^1] is "city" or "town" or "village" ? words[..^1] : words);
    }

    private static bool SameSet(AgencyName a, AgencyName b) =>
        a.Core.Split(' ').ToHashSet(StringComparer.Ordinal).SetEquals(b.Core.Split(' '));

    private static NameLikeness Institutions(AgencyName a, AgencyName b)
    {
        if (a.Type != b.Type)
        {
            var sameWords = TokenSets.Compare(a.Core.Split(' '), b.Core.Split(' ')) >= NameLikeness.Alike;
            return sameWords ? NameLikeness.Doubtful : NameLikeness.Different;
        }
        if (a.Type == AgencyTypes.StateAgency)
            return TokenSets.Compare(a.Core.Split(' '), b.Core.Split(' '));
        // Florida has a University of Florida and a University of North Florida: a campus goes by all its words.
        var likeness = TokenSets.Compare(a.Core.Split(' '), b.Core.Split(' '), whole: true);
        return likeness == NameLikeness.Doubtful ? NameLikeness.Different : likeness;
    }

    private static NameLikeness Least(NameLikeness a, NameLikeness b) => a < b ? a : b;
}
