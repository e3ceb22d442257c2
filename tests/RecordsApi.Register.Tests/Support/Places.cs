using RecordsApi.Register.Agencies;
using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Tests.Support;

/// <summary>A few real places, and the FBI's agencies of two of them.</summary>
internal static class Places
{
    public static readonly IReadOnlyList<JurisdictionFact> Facts =
    [
        Fact("12", "Florida", "FL", "us"), Fact("12003", "Baker County", "FL", "12"), Fact("12086", "Miami-Dade County", "FL", "12"),
        Fact("12091", "Okaloosa County", "FL", "12"), Fact("12113", "Santa Rosa County", "FL", "12"), Fact("12131", "Walton County", "FL", "12"),
        Fact("1230000", "Hialeah", "FL", "12086"), Fact("1245000", "Miami", "FL", "12086"), Fact("1217200", "Doral", "FL", "12086"),
        Fact("1214250", "Coral Gables", "FL", "12086"), Fact("1270075", "Sweetwater", "FL", "12086"),
        Fact("27", "Minnesota", "MN", "us"), Fact("27047", "Freeborn County", "MN", "27"), Fact("27065", "Kandiyohi County", "MN", "27"),
        Fact("48", "Texas", "TX", "us"), Fact("48003", "Andrews County", "TX", "48"),
    ];

    public static readonly IReadOnlyList<FbiAgency> FbiAgencies =
    [
        new("FL0130400", "Hialeah", "FL", ["12086"], "City", false, 238769, 300),
        new("FL0460000", "Okaloosa", "FL", ["12091"], "County", false, 150000, 200),
    ];

    public static AgencyMatcher Matcher { get; } = new(Facts, FbiAgencies);

    public static PlaceVocabulary Vocabulary { get; } = new(Facts);

    public static IEnumerable<(string State, string Name, string Id)> Named =>
        Facts.Where(f => f.Level == JurisdictionLevels.Place).Select(f => (f.State!, f.Name, f.Id));

    private static JurisdictionFact Fact(string id, string name, string state, string parent) => new(
        id, name,
        id.Length switch { 2 => JurisdictionLevels.State, 5 => JurisdictionLevels.County, _ => JurisdictionLevels.Place },
        state, null, null, [parent], null, null, null, null, null, null);
}
