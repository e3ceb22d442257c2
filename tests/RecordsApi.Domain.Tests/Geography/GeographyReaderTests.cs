using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Geography;

public sealed class GeographyReaderTests
{
    private static readonly Lazy<Dictionary<string, JurisdictionFact>> Jurisdictions = new(() =>
    {
        using var folder = new SampleGeographyFolder().WriteFiles();
        return GeographyReader.Read(folder.Path, CancellationToken.None).ToDictionary(fact => fact.Id);
    });

    [Fact]
    public void Jurisdictions_are_returned_in_ordinal_order_of_id()
    {
        using var folder = new SampleGeographyFolder().WriteFiles();
        var ids = GeographyReader.Read(folder.Path, CancellationToken.None).Select(fact => fact.Id).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void State_has_division_population_and_the_country_as_parent()
    {
        var florida = Jurisdictions.Value["12"];
        Assert.Equal(
            ("Florida", "state", "FL", "ocd-division/country:us/state:fl", "US-FL", 21781128, 2021, "census-pep-2021"),
            (florida.Name, florida.Level, florida.State, florida.OcdId, florida.Iso3166, florida.Population, florida.PopulationYear, florida.PopulationSourceId));
        Assert.Equal(["us"], florida.ParentIds);
    }

    [Fact]
    public void Territory_without_estimate_has_no_population() =>
        Assert.Equal(("Guam", null, null), (Jurisdictions.Value["66"].Name, Jurisdictions.Value["66"].Population, Jurisdictions.Value["66"].PopulationSourceId));

    [Fact]
    public void Minor_islands_without_a_division_are_omitted() => Assert.DoesNotContain("74", Jurisdictions.Value.Keys);

    [Fact]
    public void County_keeps_its_legal_type_in_the_name_and_has_coordinates()
    {
        var county = Jurisdictions.Value["12086"];
        Assert.Equal(("Miami-Dade County", 25.61058, "census-gazetteer-2017"), (county.Name, county.Latitude, county.CoordinatesSourceId));
    }

    [Theory]
    [InlineData("1230000", "Hialeah")]
    [InlineData("3209700", "Carson City")]
    [InlineData("4752006", "Nashville-Davidson")]
    [InlineData("3301508980", "Candia")]
    [InlineData("4200712040", "Center Township")]
    public void Legal_type_that_is_not_part_of_the_name_is_removed(string id, string name) => Assert.Equal(name, Jurisdictions.Value[id].Name);

    [Fact]
    public void Place_in_two_counties_has_both_as_parents_and_the_total_population()
    {
        var place = Jurisdictions.Value["1209999"];
        Assert.Equal(["12011", "12086"], place.ParentIds);
        Assert.Equal((30, 26.1), (place.Population, place.Latitude));
    }

    [Fact]
    public void Place_without_a_published_point_has_the_point_of_its_county_and_says_so()
    {
        var place = Jurisdictions.Value["1207777"];
        Assert.Equal((25.61058, -80.499137, "census-gazetteer-2017", "county"), (place.Latitude, place.Longitude, place.CoordinatesSourceId, place.CoordinatesBasis));
    }

    [Fact]
    public void Place_with_a_published_point_says_so() =>
        Assert.Equal((25.86, "usgs-gnis", "published"), (Jurisdictions.Value["1230000"].Latitude, Jurisdictions.Value["1230000"].CoordinatesSourceId, Jurisdictions.Value["1230000"].CoordinatesBasis));

    [Fact]
    public void Place_that_the_census_gives_as_a_whole_only_lies_in_the_counties_that_its_division_contains()
    {
        var place = Jurisdictions.Value["4706666"];
        Assert.Equal(["47001", "47003"], place.ParentIds);
        Assert.Equal("ocd", place.ParentsSourceId);
    }

    [Fact]
    public void Place_with_only_partial_counts_has_no_population() => Assert.Null(Jurisdictions.Value["1208888"].Population);

    [Fact]
    public void Place_found_only_in_the_census_has_no_division() => Assert.Null(Jurisdictions.Value["1221150"].OcdId);

    [Fact]
    public void Place_found_only_in_Open_Civic_Data_has_its_state_as_parent()
    {
        var place = Jurisdictions.Value["4752006"];
        Assert.Equal(["47"], place.ParentIds);
        Assert.Equal((null, null, null), (place.Population, place.ParentsSourceId, place.CoordinatesBasis));
    }

    [Fact]
    public void Independent_city_is_a_county_and_a_place_with_two_divisions()
    {
        Assert.Equal("ocd-division/country:us/state:va/county:richmond_city", Jurisdictions.Value["51760"].OcdId);
        Assert.Equal("ocd-division/country:us/state:va/place:richmond", Jurisdictions.Value["5167000"].OcdId);
        Assert.Equal(["51760"], Jurisdictions.Value["5167000"].ParentIds);
    }

    [Fact]
    public void County_subdivision_population_is_found_by_county_and_name() =>
        Assert.Equal((4000, "county-subdivision"), (Jurisdictions.Value["3301508980"].Population, Jurisdictions.Value["3301508980"].Level));

    [Fact]
    public void Division_of_a_replaced_geoid_moves_to_the_new_one()
    {
        Assert.DoesNotContain("46113", Jurisdictions.Value.Keys);
        Assert.Equal("ocd-division/country:us/state:sd/county:oglala_lakota", Jurisdictions.Value["46102"].OcdId);
    }

    [Fact]
    public void Missing_column_is_reported()
    {
        using var folder = new SampleGeographyFolder().WriteFiles("ocd-us-states.csv", "id,label\nocd-division/country:us,United States\n");
        var error = Assert.Throws<InvalidDataException>(() => GeographyReader.Read(folder.Path, CancellationToken.None));
        Assert.Contains("name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_with_a_replacement_character_is_taken_from_the_other_file()
    {
        using var folder = new SampleGeographyFolder().WriteFiles("census-places-2021.csv", """
            SUMLEV,STATE,COUNTY,PLACE,NAME,STNAME,POPESTIMATE2021,GNIS_LAT,GNIS_LON
            157,12,086,30000,Hial\uFFFDah city,Florida,220490,25.86,-80.28
            """.Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal));

        Assert.Equal(("Hialeah", 220490), GeographyReader.Read(folder.Path, CancellationToken.None)
            .Where(place => place.Id == "1230000").Select(place => (place.Name, place.Population)).Single());
    }

    [Fact]
    public void Reading_throws_when_canceled()
    {
        using var folder = new SampleGeographyFolder().WriteFiles();
        Assert.Throws<OperationCanceledException>(() => GeographyReader.Read(folder.Path, new CancellationToken(canceled: true)));
    }
}
