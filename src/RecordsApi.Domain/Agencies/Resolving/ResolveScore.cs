namespace RecordsApi.Domain.Agencies.Resolving;

/// <summary>Adds up the evidence for and against a record.</summary>
internal static class ResolveScore
{
    /// <summary>Score from which a record can be the one without doubt.</summary>
    private const double MatchScore = 85;

    /// <summary>How far the next record has to be behind.</summary>
    private const double MatchMargin = 10;

    private const double MaxScore = 100;

    /// <summary>Returns the score of reasons, from 0 to 100. An identifier outweighs a name; a contradiction leaves doubt.</summary>
    /// <param name="reasons">The reasons.</param>
    /// <param name="likeness">How alike the words are, from 0 to 1; counts where only words are.</param>
    public static double Add(IReadOnlyCollection<ResolveReason> reasons, double likeness) => Math.Round(
        Math.Clamp(reasons.Max(reason => GetBase(reason, likeness)) + reasons.Sum(GetBonus), 0, MaxScore), 1);

    /// <summary>Orders candidates and marks the one that is the match, if there is one.</summary>
    public static IReadOnlyList<ResolveCandidate> Rank(IEnumerable<ResolveCandidate> candidates, int limit)
    {
        var ranked = candidates.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Kind)
            .ThenBy(candidate => candidate.Id, StringComparer.Ordinal).ToList();
        if (ranked is [{ Score: >= MatchScore } first, ..] && !first.Reasons.Contains(ResolveReason.UnreadValue) && (ranked.Count == 1 || ranked[1].Score <= first.Score - MatchMargin))
            ranked[0] = first with { IsMatch = true };
        return [.. ranked.Take(limit)];
    }

    private static double GetBase(ResolveReason reason, double likeness) => reason switch
    {
        ResolveReason.SameId or ResolveReason.SameOri => 95,
        ResolveReason.SameName => 90,
        ResolveReason.SameGeoid => 80,
        ResolveReason.Initials or ResolveReason.SimilarName => 75,
        ResolveReason.DoubtfulName => 50,
        ResolveReason.SimilarWords => 60 * likeness,
        _ => 0,
    };

    private static double GetBonus(ResolveReason reason) => reason switch
    {
        ResolveReason.SameId or ResolveReason.SameOri or ResolveReason.SameName or ResolveReason.SameGeoid or ResolveReason.SameCounty => 5,
        ResolveReason.OtherOri or ResolveReason.OtherGeoid or ResolveReason.OtherCounty or ResolveReason.OtherName => -30,
        _ => 0,
    };
}
