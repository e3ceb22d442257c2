using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Agencies;

public sealed class PlaceCountiesTests
{
    private static readonly JurisdictionFact[] Jurisdictions =
    [
        Create("48", "Texas", "us"),
        Create("48167", "Galveston County", "48") with { Latitude = 29.2, Longitude = -94.8, CoordinatesSourceId = "census-gazetteer-2017", CoordinatesBasis = "published" },
        Create("48201", "Harris County", "48") with { Latitude = 29.8, Longitude = -95.4, CoordinatesSourceId = "census-gazetteer-2017", CoordinatesBasis = "published" },
        Create("4810000", "Cedar Point", "48"), Create("4810001", "Lone Elm", "48167"), Create("4810002", "Twin Forks", "48"), Create("4810003", "Twin Forks", "48"),
        Create("4810004", "Pecan Bend", "48"), Create("4810005", "Pecan Bend", "48167"),
    ];

    [Fact]
    public void Place_without_a_county_gets_all_counties_of_its_police_and_the_mean_of_their_points()
    {
        var place = Find("4810000", CreateAgency("Cedar Point", "48201", "48167"));
        Assert.Equal(["48167", "48201"], place.ParentIds);
        Assert.Equal(
            ("fbi-le-employees-2025", 29.5, -95.1, "census-gazetteer-2017", "mean-of-counties"),
            (place.ParentsSourceId, place.Latitude, place.Longitude, place.CoordinatesSourceId, place.CoordinatesBasis));
    }

    [Fact]
    public void Counties_of_a_place_that_has_one_stay() => Assert.Equal(["48167"], Find("4810001", CreateAgency("Lone Elm", "48201")).ParentIds);

    [Fact]
    public void Places_of_one_name_without_a_county_are_not_told_apart() => Assert.Equal(["48"], Find("4810002", CreateAgency("Twin Forks", "48201")).ParentIds);

    [Fact]
    public void Police_in_the_county_of_a_namesake_say_nothing_of_the_place() => Assert.Equal(["48"], Find("4810004", CreateAgency("Pecan Bend", "48167")).ParentIds);

    [Fact]
    public void Police_of_a_township_say_nothing_of_the_place() => Assert.Equal(["48"], Find("4810000", CreateAgency("Cedar Point Township", "48201")).ParentIds);

    private static JurisdictionFact Find(string id, FbiAgency agency) => PlaceCounties.AddFrom([agency], Jurisdictions).Single(place => place.Id == id);

    private static FbiAgency CreateAgency(string name, params string[] counties) => new("TX0000100", name, "TX", counties, "City", false, 1000, null);

    private static JurisdictionFact Create(string id, string name, string parent) =>
        new(id, name, JurisdictionLevelCodes.FromGeoid(id), "TX", null, null, [parent], null, null, null, null, null, null);
}
