namespace RecordsApi.Domain.Agencies;

/// <summary>The FBI's agencies by state and type, with parsed names.</summary>
internal sealed class FbiAgencyIndex
{
    private readonly ILookup<(string State, string Type), FbiAgencyEntry> entriesByType;
    private readonly ILookup<(string State, string Type, string Key), FbiAgencyEntry> entriesByKey;

    public FbiAgencyIndex(IEnumerable<FbiAgency> agencies)
    {
        var entries = agencies.Select(FbiAgencyEntry.Create).ToList();
        entriesByType = entries.ToLookup(entry => (entry.Agency.State, entry.Type));
        entriesByKey = entries.SelectMany(entry => entry.Keys.Select(key => (key, entry)))
            .ToLookup(pair => (pair.entry.Agency.State, pair.entry.Type, pair.key), pair => pair.entry);
    }

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

/// <summary>An agency in the FBI's list with its parsed name and its type in the register's vocabulary.</summary>
internal sealed record FbiAgencyEntry(FbiAgency Agency, ParsedAgencyName Name, string Type, IReadOnlyList<string> Keys)
{
    public static FbiAgencyEntry Create(FbiAgency agency)
    {
        var name = ParsedAgencyName.Parse(agency.State, agency.Name);
        var type = agency.Kind switch
        {
            "City" => name.Type == AgencyTypeCodes.Sheriff ? AgencyTypeCodes.Sheriff : AgencyTypeCodes.Police,
            "County" => name.Type == AgencyTypeCodes.Police ? AgencyTypeCodes.Police : AgencyTypeCodes.Sheriff,
            "University or College" => AgencyTypeCodes.Campus,
            "State Police" or "Other State Agency" or "Federal" => AgencyTypeCodes.StateAgency,
            "Tribal" => AgencyTypeCodes.Tribal,
            _ => name.Type,
        };
        // "Camden Village" and "Oconomowoc Town" are listed with their kind, which other lists omit.
        var words = name.CoreName.Split(' ');
        string[] keys = words.Length > 1 && words[^1] is "city" or "town" or "village"
            ? [string.Concat(words), string.Concat(words[..^1])]
            : [string.Concat(words)];
        return new(agency, name with { Type = type }, type, keys);
    }

    /// <summary>The kind of place at the end of the FBI's name ("town", "village"); null if there is none.</summary>
    public string? PlaceKind => Keys.Count > 1 ? Name.CoreName[(Name.CoreName.LastIndexOf(' ') + 1)..] : Name.MentionsTownship ? "township" : null;

    /// <summary>Returns whether the two names agree on being a township's, and on being a region's.</summary>
    public bool HasSameScope(ParsedAgencyName name) =>
        Name.MentionsTownship == name.MentionsTownship && Name.DistinguishingWords.Contains("regional") == name.DistinguishingWords.Contains("regional");
}
