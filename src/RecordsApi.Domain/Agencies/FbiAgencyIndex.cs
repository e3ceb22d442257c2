namespace RecordsApi.Domain.Agencies;

/// <summary>The FBI's agencies by state and type, with their names taken apart.</summary>
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

    /// <summary>Agencies of a type whose place has this name.</summary>
    public IReadOnlyList<FbiAgencyEntry> FindByPlace(string state, string type, string name) =>
        [.. entriesByKey[(state, type, NameNormalizer.ToKey(name))]];

    /// <summary>Agencies of a type in a county.</summary>
    public IReadOnlyList<FbiAgencyEntry> FindInCounty(string state, string type, string countyId) =>
        [.. entriesByType[(state, type)].Where(entry => entry.Agency.CountyIds.Contains(countyId))];

    /// <summary>
    /// Agencies with the same name but for the order and form of its words. A unit of a larger agency gives way to the
    /// agency itself.
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

/// <summary>An agency of the FBI's list with its name taken apart and its type in the register's words.</summary>
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
        // "Camden Village" and "Oconomowoc Town" are listed with their kind, which the lists of others leave out.
        var words = name.CoreName.Split(' ');
        string[] keys = words.Length > 1 && words[^1] is "city" or "town" or "village"
            ? [string.Concat(words), string.Concat(words[..^1])]
            : [string.Concat(words)];
        return new(agency, name with { Type = type }, type, keys);
    }

    /// <summary>The kind of place the FBI's name ends in ("town", "village"), or null.</summary>
    public string? PlaceKind => Keys.Count > 1 ? Name.CoreName[(Name.CoreName.LastIndexOf(' ') + 1)..] : Name.MentionsTownship ? "township" : null;

    /// <summary>Whether both names are a township's, or both a region's, or neither.</summary>
    public bool HasSameScope(ParsedAgencyName name) =>
        Name.MentionsTownship == name.MentionsTownship && Name.DistinguishingWords.Contains("regional") == name.DistinguishingWords.Contains("regional");
}
