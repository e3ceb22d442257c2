using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Geography;

public sealed class ServedPopulationTests
{
    private static readonly ServedArea County = new("20001", 1000, ["20", "us"], []);
    private static readonly ServedArea PlaceInCounty = new("2000100", 300, ["20001", "20", "us"], ["20001"]);
    private static readonly ServedArea PlaceInTwo = new("2000200", 50, ["20001", "20003", "20", "us"], ["20001", "20003"]);
    private static readonly ServedArea Unknown = new("2000300", null, ["20003", "20", "us"], ["20003"]);

    [Fact]
    public void Residents_of_a_place_inside_a_county_that_is_served_count_once() =>
        Assert.Equal(new(1000, 1000, 1, 0), ServedPopulation.Count([County, PlaceInCounty, PlaceInCounty]));

    [Fact]
    public void Residents_of_places_count_where_their_county_is_not_served() =>
        Assert.Equal(new(350, 350, 2, 0), ServedPopulation.Count([PlaceInCounty, PlaceInTwo]));

    [Fact]
    public void A_place_that_lies_partly_in_a_county_that_is_served_counts_for_the_upper_bound_only() =>
        Assert.Equal(new(1000, 1050, 1, 0), ServedPopulation.Count([County, PlaceInTwo]));

    [Fact]
    public void Jurisdictions_without_a_number_are_counted_apart() =>
        Assert.Equal(new(300, 300, 1, 1), ServedPopulation.Count([PlaceInCounty, Unknown]));
}
