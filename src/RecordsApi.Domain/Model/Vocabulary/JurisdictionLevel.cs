namespace RecordsApi.Domain.Model;

/// <summary>The level of government or geography of a jurisdiction, as defined by the U.S. Census Bureau.</summary>
public enum JurisdictionLevel
{
    /// <summary>The United States.</summary>
    Country,

    /// <summary>A state, the District of Columbia or a territory.</summary>
    State,

    /// <summary>A county or its equivalent: parish, borough, census area, independent city, municipio.</summary>
    County,

    /// <summary>A city, town, village or borough, or a settlement that the Census Bureau counts as a place.</summary>
    Place,

    /// <summary>A township, a New England town or another self-governing division of a county.</summary>
    CountySubdivision,
}

/// <summary>Codes and meanings of <see cref="JurisdictionLevel"/>.</summary>
public static class JurisdictionLevels
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<JurisdictionLevel> Vocabulary { get; } = new(
        "jurisdiction-level",
        "The level of government or geography of a jurisdiction, as defined by the U.S. Census Bureau.",
        new CodeAliases(
            ("state", ["Territory"]),
            ("county", ["Parish", "Census Area", "Municipio"]),
            ("place", ["City", "Village", "Municipality"]),
            ("county-subdivision", ["Township", "MCD", "Minor Civil Division"])),
        (JurisdictionLevel.Country, "country", "The United States."),
        (JurisdictionLevel.State, "state", "A state, the District of Columbia or a territory."),
        (JurisdictionLevel.County, "county",
            "A county or its equivalent: parish, borough, census area, independent city, municipio."),
        (JurisdictionLevel.Place, "place",
            "A city, town, village or borough, or a settlement that the Census Bureau counts as a place."),
        (JurisdictionLevel.CountySubdivision, "county-subdivision",
            "A township, a New England town or another self-governing division of a county."));
}
