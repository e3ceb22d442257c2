namespace RecordsApi.Domain.Agencies;

/// <summary>The FBI's agencies by state and type, with parsed names.</summary>
internal sealed class FbiAgencyIndex
{
    private readonly ILookup<(string State, string Type), FbiAgencyEntry> entriesByType;
    private readonly ILookup<(string State, string Type, string Key), FbiAgencyEntry> entriesByKey;
    private readonly ILookup<(string State, string Key), FbiAgencyEntry> entriesByFullName;
    private readonly ILookup<(string State, string Key), FbiAgencyEntry> campusesByShortName;

    public FbiAgencyIndex(IEnumerable<FbiAgency> agencies)
    {
        var entries = agencies.Select(FbiAgencyEntry.Create).ToList();
        entriesByType = entries.ToLookup(entry => (entry.Agency.State, entry.Type));
        entriesByKey = entries.SelectMany(entry => entry.Keys.Select(key => (key, entry)))
            .ToLookup(pair => (pair.entry.Agency.State, pair.entry.Type, pair.key), pair => pair.entry);
        entriesByFullName = entries.ToLookup(entry => (entry.Agency.State, NameNormalizer.ToKey(entry.Name.CleanName)));
        campusesByShortName = entries.Where(entry => entry.Type == AgencyTypeCodes.Campus)
            .ToLookup(entry => (entry.Agency.State, NameNormalizer.ToKey(entry.Name.CoreName.Split(' ').Where(word => word is not "university" and not "college"))));
    }

    /// <summary>
    /// Returns the agency of the type, and not its units, that the FBI lists under the whole name; several if it does so more than
    /// once.
    /// </summary>
    public IReadOnlyList<FbiAgencyEntry> FindByExactName(ParsedAgencyName name) =>
        name.CoreName.Length == 0
            ? []
            : [.. entriesByFullName[(name.State, NameNormalizer.ToKey(name.CleanName))].Where(entry => !entry.Agency.IsUnit && entry.Type == name.Type)];

    /// <summary>Returns the universities and colleges whose name without these words is that of a place: "Florida Atlantic".</summary>
    public IReadOnlyList<FbiAgencyEntry> FindCampusesByShortName(ParsedAgencyName name) =>
        name.CoreName.Length == 0 ? [] : [.. campusesByShortName[(name.State, NameNormalizer.ToKey(name.CoreName))]];

    /// <summary>Returns the agencies of a type whose place has this name.</summary>
    public IReadOnlyList<FbiAgencyEntry> FindByPlace(string state, string type, string name) =>
        [.. entriesByKey[(state, type, NameNormalizer.ToKey(name))]];

    /// <summary>Returns the agencies of a type in a county.</summary>
    public IReadOnlyList<FbiAgencyEntry> FindInCounty(string state, string type, string countyId) =>
        [.. entriesByType[(state, type)].Where(entry => entry.Agency.CountyIds.Contains(countyId))];

    /// <summary>
    /// Returns the agencies with the same name, ignoring the order and form of its words. If both an agency and a unit of it
    /// match, only the agency is returned.
    /// </summary>
    public IReadOnlyList<FbiAgencyEntry> FindByName(ParsedAgencyName name)
    {
        var same = entriesByType[(name.State, name.Type)].Where(entry => IsSameAgency(entry.Name, name)).ToList();
        return same.Exists(entry => !entry.Agency.IsUnit) ? same.FindAll(entry => !entry.Agency.IsUnit) : same;
    }

    private static bool IsSameAgency(ParsedAgencyName listed, ParsedAgencyName name) =>
        listed.District == name.District
        && TokenSetComparer.Compare(listed.CoreName.Split(' '), name.CoreName.Split(' ')) == NameSimilarityLevel.Same
        && (name.Type is not AgencyTypeCodes.Other and not AgencyTypeCodes.Corrections
            || TokenSetComparer.Compare(listed.DistinguishingWords, name.DistinguishingWords) == NameSimilarityLevel.Same);
}
