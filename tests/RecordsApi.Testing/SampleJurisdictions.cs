using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Testing;

/// <summary>A few existing jurisdictions, and the FBI's agencies for two of them.</summary>
internal static class SampleJurisdictions
{
    public static readonly IReadOnlyList<JurisdictionFact> Jurisdictions =
    [
        CreateJurisdiction("12", "Florida", "FL", "us"),
        CreateJurisdiction("12003", "Baker County", "FL", "12"),
        CreateJurisdiction("12086", "Miami-Dade County", "FL", "12"),
        CreateJurisdiction("12091", "Okaloosa County", "FL", "12"),
        CreateJurisdiction("12113", "Santa Rosa County", "FL", "12"),
        CreateJurisdiction("12131", "Walton County", "FL", "12"),
        CreateJurisdiction("1230000", "Hialeah", "FL", "12086"),
        CreateJurisdiction("1245000", "Miami", "FL", "12086"),
        CreateJurisdiction("1217200", "Doral", "FL", "12086"),
        CreateJurisdiction("1214250", "Coral Gables", "FL", "12086"),
        CreateJurisdiction("1270075", "Sweetwater", "FL", "12086"),
        CreateJurisdiction("27", "Minnesota", "MN", "us"),
        CreateJurisdiction("27047", "Freeborn County", "MN", "27"),
        CreateJurisdiction("27065", "Kandiyohi County", "MN", "27"),
        CreateJurisdiction("48", "Texas", "TX", "us"),
        CreateJurisdiction("48003", "Andrews County", "TX", "48"),
    ];

    public static readonly IReadOnlyList<FbiAgency> FbiAgencies =
    [
        new("FL0130400", "Hialeah", "FL", ["12086"], "City", false, 238769, 300),
        new("FL0460000", "Okaloosa", "FL", ["12091"], "County", false, 150000, 200),
    ];

    public static AgencyMatcher Matcher { get; } = new(Jurisdictions, FbiAgencies);

    public static PlaceNameSet PlaceNames { get; } = new(Jurisdictions);

    private static JurisdictionFact CreateJurisdiction(string id, string name, string state, string parent) => new(
        id, name,
        id.Length switch { 2 => JurisdictionLevelCodes.State, 5 => JurisdictionLevelCodes.County, _ => JurisdictionLevelCodes.Place },
        state, null, null, [parent], null, null, null, null, null, null);
}
