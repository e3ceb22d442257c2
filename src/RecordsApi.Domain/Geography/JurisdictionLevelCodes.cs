namespace RecordsApi.Domain.Geography;

/// <summary>The levels a jurisdiction can have.</summary>
public static class JurisdictionLevelCodes
{
    /// <summary>The United States.</summary>
    public const string Country = "country";

    /// <summary>A state, a territory or the District of Columbia.</summary>
    public const string State = "state";

    /// <summary>A county or its equivalent: parish, borough, census area, municipio, independent city.</summary>
    public const string County = "county";

    /// <summary>An incorporated place: city, town, village or borough.</summary>
    public const string Place = "place";

    /// <summary>A functioning division of a county: township, or New England town.</summary>
    public const string CountySubdivision = "county-subdivision";

    /// <summary>What the register uses as the GEOID of the country, which has none.</summary>
    public const string CountryGeoid = "us";

    /// <summary>Returns the level that follows from the length of a GEOID.</summary>
    /// <exception cref="ArgumentException">The text has the length of no GEOID.</exception>
    public static string FromGeoid(string geoid)
    {
        ArgumentNullException.ThrowIfNull(geoid);
        return (geoid, geoid.Length) switch
        {
            (CountryGeoid, _) => Country,
            (_, 2) => State,
            (_, 5) => County,
            (_, 7) => Place,
            (_, 10) => CountySubdivision,
            _ => throw new ArgumentException($"'{geoid}' has the length of no GEOID.", nameof(geoid)),
        };
    }
}
