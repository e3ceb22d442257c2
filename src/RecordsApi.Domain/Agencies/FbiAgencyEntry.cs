namespace RecordsApi.Domain.Agencies;

/// <summary>An agency in the FBI's list with its parsed name and its type in the register's vocabulary.</summary>
internal sealed record FbiAgencyEntry(FbiAgency Agency, ParsedAgencyName Name, string Type, IReadOnlyList<string> Keys)
{
    public static FbiAgencyEntry Create(FbiAgency agency)
    {
        var name = Parse(agency);
        var type = agency.Kind switch
        {
            "City" => name.Type == AgencyTypeCodes.Sheriff ? AgencyTypeCodes.Sheriff : AgencyTypeCodes.Police,
            "County" => name.Type == AgencyTypeCodes.Police ? AgencyTypeCodes.Police : AgencyTypeCodes.Sheriff,
            "University or College" => AgencyTypeCodes.Campus,
            "State Police" or "Other State Agency" or "Federal" => AgencyTypeCodes.StateAgency,
            "Tribal" => AgencyTypeCodes.Tribal,
            _ => IsDetectives(name) ? AgencyTypeCodes.Prosecutor : name.Type,
        };
        // "Camden Village" and "Oconomowoc Town" are listed with their kind, which other lists omit.
        var words = name.CoreName.Split(' ');
        // "Northwest Lancaster County Regional" is also known without its county.
        string[] keys = words.Length > 1 && (words[^1] is "city" or "town" or "village" || IsRegionOfCounty(name))
            ? [string.Concat(words), string.Concat(words[..^1])]
            : [string.Concat(words)];
        return new(agency, name with { Type = type }, type, keys);
    }

    /// <summary>Whether the name says neither which body of the county it is nor that it is a part of one: "Nassau".</summary>
    public bool NamesNoBody => Agency.Kind == "County" && !Agency.IsUnit && Name.DistinguishingWords.Count == 0
        && NameNormalizer.ToKey(Name.CleanName) == Keys[0];

    /// <summary>The kind of place at the end of the FBI's name ("town", "village"); null if there is none.</summary>
    public string? PlaceKind => Keys.Count > 1 && !IsRegionOfCounty(Name) ? Name.CoreName[(Name.CoreName.LastIndexOf(' ') + 1)..] : Name.MentionsTownship ? "township" : null;

    /// <summary>Returns whether the two names agree on being a township's, and on being a region's.</summary>
    public bool HasSameScope(ParsedAgencyName name) =>
        Name.MentionsTownship == name.MentionsTownship && Name.DistinguishingWords.Contains("regional") == name.DistinguishingWords.Contains("regional");

    private static bool IsRegionOfCounty(ParsedAgencyName name) => name.MentionsCounty && name.DistinguishingWords.Contains("regional");

    // The FBI lists the detectives of a county's prosecutor ("County Detective"), not the office itself.
    private static bool IsDetectives(ParsedAgencyName name) =>
        name.Type == AgencyTypeCodes.Other && NameNormalizer.Tokenize(name.CleanName) is [.., "county", "detective" or "detectives"];

    // "Oklahoma City" and "Texas City" are cities, although their names begin like those of agencies of the state.
    private static ParsedAgencyName Parse(FbiAgency agency)
    {
        var name = ParsedAgencyName.Parse(agency.State, agency.Name);
        return agency.Kind == "City" && name.Type == AgencyTypeCodes.StateAgency
            ? ParsedAgencyName.Parse(agency.State, agency.Name + " Police Department") with { CleanName = name.CleanName }
            : name;
    }
}
