namespace RecordsApi.Domain.Agencies;

/// <summary>Finds the agencies that a name may mean although it is not theirs.</summary>
public static class NearAgencies
{
    /// <summary>Maximum number of agencies that are returned.</summary>
    public const int MaxCount = 5;

    /// <summary>Returns the ids of the agencies whose names are similar, or that have the same place under another kind of body; the most similar first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="agencies">The agencies of its state.</param>
    public static IReadOnlyList<string> Find(ParsedAgencyName name, IEnumerable<(string Id, string Name)> agencies)
    {
        ArgumentNullException.ThrowIfNull(name);
        return
        [
            .. agencies.Select(a => (a.Id, Level: GetLevel(name, ParsedAgencyName.Parse(name.State, a.Name))))
                .Where(a => a.Level != NameSimilarityLevel.Different)
                .OrderByDescending(a => a.Level).ThenBy(a => a.Id, StringComparer.Ordinal).Select(a => a.Id).Distinct().Take(MaxCount),
        ];
    }

    // A town has one police: "Village Police" and "Village Marshal" may be one body, a sheriff and a police department are not.
    private static NameSimilarityLevel GetLevel(ParsedAgencyName name, ParsedAgencyName other)
    {
        var level = AgencyNameComparer.Compare(name, other);
        return level == NameSimilarityLevel.Different && name.CoreName.Length > 0 && NameNormalizer.ToKey(name.CoreName) == NameNormalizer.ToKey(other.CoreName)
            && !IsSheriff(name) && !IsSheriff(other) && name.MentionsCounty == other.MentionsCounty
            ? NameSimilarityLevel.Doubtful
            : level;
    }

    private static bool IsSheriff(ParsedAgencyName name) => name.Type == AgencyTypeCodes.Sheriff;
}
