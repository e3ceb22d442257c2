using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Determines whether an agency serves the jurisdiction in which it is located: a city's police serve the city, but a campus or the
/// constable of a precinct does not serve the county around it. The residents of the served jurisdictions can be added up without
/// counting anybody who is not served.
/// </summary>
public static class ServedJurisdiction
{
    private static readonly HashSet<string> RegionWords = ["regional", "region", "cooperative", "area"];

    private static readonly HashSet<string> SpecialPurposeWords = ["airport", "aviation", "port", "ports", "task", "transit", "railroad", "special"];

    // Methods that only say where an agency is, not that its name is the jurisdiction's.
    private static readonly HashSet<string> LocationMethods = [MatchMethod.FbiName, MatchMethod.PrintedCounty, MatchMethod.PlaceInName, MatchMethod.PrintedType];

    /// <summary>Returns the reason for which the agency does not serve the jurisdiction; null if it serves it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type, which can differ from that of the name.</param>
    /// <param name="jurisdictionId">GEOID of the jurisdiction in which it is located; null if undetermined.</param>
    /// <param name="method">The method by which the jurisdiction was found, one of <see cref="MatchMethod"/>.</param>
    public static ServesReason? FindReason(ParsedAgencyName name, string type, string? jurisdictionId, string method)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.DistinguishingWords;
        return type switch
        {
            AgencyTypeCodes.Campus => ServesReason.Campus,
            AgencyTypeCodes.Tribal => ServesReason.Tribe,
            AgencyTypeCodes.StateAgency => jurisdictionId is null ? ServesReason.Unknown : null,
            _ when name.District is not null => ServesReason.District,
            AgencyTypeCodes.Sheriff => jurisdictionId is null ? ServesReason.Unknown : null,
            _ when words.Any(RegionWords.Contains) => ServesReason.Region,
            AgencyTypeCodes.Other or AgencyTypeCodes.Police or AgencyTypeCodes.Prosecutor when words.Any(SpecialPurposeWords.Contains) => ServesReason.SpecialPurpose,
            AgencyTypeCodes.Corrections when words.Contains("district") => ServesReason.Region,
            AgencyTypeCodes.Police when words.Contains("authority") => ServesReason.Region,
            AgencyTypeCodes.Constable when IsCounty(jurisdictionId) => ServesReason.District,
            _ when jurisdictionId is null => ServesReason.Unknown,
            _ when IsContainer(jurisdictionId) && LocationMethods.Contains(method) => ServesReason.Unknown,
            _ => null,
        };
    }

    private static bool IsCounty(string? geoid) => geoid is not null && JurisdictionLevelCodes.FromGeoid(geoid) == JurisdictionLevelCodes.County;

    private static bool IsContainer(string geoid) => JurisdictionLevelCodes.FromGeoid(geoid) is JurisdictionLevelCodes.County or JurisdictionLevelCodes.State;
}
