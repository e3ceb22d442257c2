using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Tests.Geography;

public sealed class GeographyReaderTests
{
    private static readonly Lazy<Dictionary<string, JurisdictionFact>> Facts = new(() =>
    {
        using var folder = new GeographyFolder().Write();
        return GeographyReader.Read(folder.Path, CancellationToken.None).ToDictionary(fact => fact.Id);
    });

    [Fact]
    public void Reader_returns_jurisdictions_in_ordinal_order()
    {
        using var folder = new GeographyFolder().Write();
        var ids = GeographyReader.Read(folder.Path, CancellationToken.None).Select(fact => fact.Id).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void State_has_its_division_and_population_and_the_country_as_parent()
    {
        var florida = Facts.Value["12"];
        Assert.Equal(
            ("Florida", "state", "FL", "ocd-division/country:us/state:fl", "US-FL", 21781128, 2021, "census-pep-2021"),
            (florida.Name, florida.Level, florida.State, florida.OcdId, florida.Iso3166, florida.Population, florida.PopulationYear, florida.PopulationSourceId));
        Assert.Equal(["us"], florida.ParentIds);
    }

    [Fact]
    public void Territory_without_estimate_has_no_population() =>
        Assert.Equal(("Guam", null, null), (Facts.Value["66"].Name, Facts.Value["66"].Population, Facts.Value["66"].PopulationSourceId));

    [Fact]
    public void Minor_islands_without_division_are_left_out() => Assert.DoesNotContain("74", Facts.Value.Keys);

    [Fact]
    public void County_keeps_its_kind_in_the_name_and_has_coordinates()
    {
        var county = Facts.Value["12086"];
        Assert.Equal(("Miami-Dade County", 25.61058, "census-gazetteer-2017"), (county.Name, county.Latitude, county.CoordinatesSourceId));
    }

    [Theory]
    [InlineData("1230000", "Hialeah")]
    [InlineData("3209700", "Carson City")]
    [InlineData("4752006", "Nashville-Davidson")]
    [InlineData("3301508980", "Candia")]
    [InlineData("4200712040", "Center Township")]
    public void Name_loses_a_legal_kind_that_is_not_part_of_it(string id, string name) => Assert.Equal(name, Facts.Value[id].Name);

    [Fact]
    public void Place_in_two_counties_has_both_as_parents_and_the_whole_population()
    {
        var place = Facts.Value["1209999"];
        Assert.Equal(["12011", "12086"], place.ParentIds);
        Assert.Equal((30, 26.1), (place.Population, place.Latitude));
    }

    [Fact]
    public void Place_of_which_only_parts_are_counted_has_no_population() => Assert.Null(Facts.Value["1208888"].Population);

    [Fact]
    public void Place_that_the_census_alone_knows_is_kept_without_division() => Assert.Null(Facts.Value["1221150"].OcdId);

    [Fact]
    public void Place_that_open_civic_data_alone_knows_is_kept_under_its_state()
    {
        var place = Facts.Value["4752006"];
        Assert.Equal(["47"], place.ParentIds);
        Assert.Null(place.Population);
    }

    [Fact]
    public void Independent_city_is_a_county_and_a_place_with_two_divisions()
    {
        Assert.Equal("ocd-division/country:us/state:va/county:richmond_city", Facts.Value["51760"].OcdId);
        Assert.Equal("ocd-division/country:us/state:va/place:richmond", Facts.Value["5167000"].OcdId);
        Assert.Equal(["51760"], Facts.Value["5167000"].ParentIds);
    }

    [Fact]
    public void Subdivision_is_counted_by_county_and_name() =>
        Assert.Equal((4000, "county-subdivision"), (Facts.Value["3301508980"].Population, Facts.Value["3301508980"].Level));

    [Fact]
    public void Division_of_a_replaced_geoid_moves_to_the_new_one()
    {
        Assert.DoesNotContain("46113", Facts.Value.Keys);
        Assert.Equal("ocd-division/country:us/state:sd/county:oglala_lakota", Facts.Value["46102"].OcdId);
    }

    [Fact]
    public void Reader_names_the_column_that_a_file_lacks()
    {
        using var folder = new GeographyFolder().Write("ocd-us-states.csv", "id,label\nocd-division/country:us,United States\n");
        var error = Assert.Throws<InvalidDataException>(() => GeographyReader.Read(folder.Path, CancellationToken.None));
        Assert.Contains("name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_that_lost_a_letter_in_one_file_is_taken_from_the_other()
    {
        using var folder = new GeographyFolder().Write("census-places-2021.csv", """
            SUMLEV,STATE,COUNTY,PLACE,NAME,STNAME,POPESTIMATE2021,GNIS_LAT,GNIS_LON
            157,12,086,30000,Hial\uFFFDah city,Florida,220490,25.86,-80.28
            """.Replace("\\uFFFD", "\uFFFD", StringComparison.Ordinal));

        Assert.Equal(("Hialeah", 220490), GeographyReader.Read(folder.Path, CancellationToken.None)
            .Where(place => place.Id == "1230000").Select(place => (place.Name, place.Population)).Single());
    }

    [Fact]
    public void Reader_stops_when_cancelled()
    {
        using var folder = new GeographyFolder().Write();
        Assert.Throws<OperationCanceledException>(() => GeographyReader.Read(folder.Path, new CancellationToken(canceled: true)));
    }
}
