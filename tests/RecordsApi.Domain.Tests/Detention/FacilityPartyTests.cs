using static RecordsApi.Domain.Tests.Detention.FacilityLists;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>The government that owns a facility.</summary>
public sealed class FacilityPartyTests
{
    private static readonly DateOnly March = new(2022, 3, 1);

    [Theory]
    [InlineData("Walton County Jail", "DeFuniak", "Walton", "COUNTY", "12131")]
    [InlineData("WALTON CO DET CTR", "DeFuniak", "Walton", "County", "12131")]
    [InlineData("Hialeah City Jail", "Hialeah", "Miami-Dade", "CITY", "1230000")]
    public void Owner_is_the_county_or_city_in_which_the_facility_is_and_that_its_name_names(string name, string city, string county, string owner, string expected) =>
        Assert.Equal(expected, Assert.Single(Derive(Released(March, Row(name, city: city, county: county, owner: owner))).Facilities).PartyId);

    [Theory]
    [InlineData("Okaloosa County Jail", "DeFuniak", "Walton", "COUNTY")]
    [InlineData("Regional Jail", "Hialeah", "Miami-Dade", "CITY")]
    [InlineData("Hialeah Jail", "Nowhere", "Miami-Dade", "CITY")]
    [InlineData("Walton County Jail", "DeFuniak", "Walton", "GEO")]
    [InlineData("Walton County Jail", "DeFuniak", "Walton", null)]
    [InlineData("Walton County Jail", "Nowhere", "Nowhere", "COUNTY")]
    public void Owner_is_no_party_where_place_and_name_do_not_tell_which_it_is(string name, string city, string county, string? owner) =>
        Assert.Null(Assert.Single(Derive(Released(March, Row(name, city: city, county: county, owner: owner))).Facilities).PartyId);

    [Fact]
    public void Owner_is_that_of_the_newest_list_that_prints_one_and_the_list_is_named()
    {
        var facts = Derive(
            Released(March, Row("Walton County Jail", county: "Walton", owner: "GEO")), Released(March.AddYears(1), Row("Walton County Jail", county: "Walton", owner: "COUNTY")),
            Statistics(March.AddYears(2), Row("Walton County Jail")));

        var facility = Assert.Single(facts.Facilities);
        Assert.Equal(("COUNTY", "12131", facts.Publications[1].Publication.Id), (facility.Owner, facility.PartyId, facility.OwnerPublicationId));
    }
}
