using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Agencies.Resolving;

/// <summary>An agency that a name may mean although it is not its name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The one of its names that is most similar.</param>
/// <param name="Score">How likely it is meant, from 0 to 100, as in resolving names.</param>
public sealed record NearAgency(string Id, string Name, double Score);

/// <summary>Finds the agencies that a name may mean although it is not theirs.</summary>
public static class NearAgencies
{
    /// <summary>Maximum number of agencies that are returned.</summary>
    public const int MaxCount = 5;

    /// <summary>Returns the agencies whose names are similar, or that have the same place under another kind of body; the most similar first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="agencies">The agencies of its state, each with all of its names.</param>
    public static IReadOnlyList<NearAgency> Find(ParsedAgencyName name, IEnumerable<(string Id, string Name)> agencies) =>
        [.. Rank(name, agencies).Take(MaxCount).Select(a => new NearAgency(a.Id, a.Name, ResolveScore.Add([ToReason(a.Level)], 0)))];

    /// <summary>Ranks the agencies that a name may mean, the most similar first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="agencies">The agencies of its state, each with all of its names.</param>
    /// <param name="places">Names of real places, optional: two real places are never treated as a misspelling of each other.</param>
    internal static IReadOnlyList<(string Id, string Name, NameSimilarityLevel Level, int Distance)> Rank(
        ParsedAgencyName name, IEnumerable<(string Id, string Name)> agencies, PlaceNameSet? places = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return
        [
            .. agencies.Select(a => (a.Id, a.Name, Level: GetLevel(name, ParsedAgencyName.Parse(name.State, a.Name), places)))
                .Where(a => a.Level != NameSimilarityLevel.Different)
                .Select(a => (a.Id, a.Name, a.Level, Distance: EditDistance.Calculate(name.CleanName, a.Name)))
                .OrderByDescending(a => a.Level).ThenBy(a => a.Distance).ThenBy(a => a.Id, StringComparer.Ordinal).DistinctBy(a => a.Id),
        ];
    }

    private static ResolveReason ToReason(NameSimilarityLevel level) => level switch
    {
        NameSimilarityLevel.Same => ResolveReason.SameName,
        NameSimilarityLevel.Similar => ResolveReason.SimilarName,
        _ => ResolveReason.DoubtfulName,
    };

    // A town has one police: "Village Police" and "Village Marshal" may be one body, a sheriff and a police department are not.
    private static NameSimilarityLevel GetLevel(ParsedAgencyName name, ParsedAgencyName other, PlaceNameSet? places)
    {
        var level = AgencyNameComparer.Compare(name, other, places);

        // A name without a place is not like every name with one.
        if (level == NameSimilarityLevel.Doubtful && (name.CoreName.Length == 0) != (other.CoreName.Length == 0))
            return NameSimilarityLevel.Different;
        return level == NameSimilarityLevel.Different && name.CoreName.Length > 0 && NameNormalizer.ToKey(name.CoreName) == NameNormalizer.ToKey(other.CoreName)
            && !IsSheriff(name) && !IsSheriff(other) && name.MentionsCounty == other.MentionsCounty
            ? NameSimilarityLevel.Doubtful
            : level;
    }

    private static bool IsSheriff(ParsedAgencyName name) => name.Type == AgencyTypeCodes.Sheriff;
}
