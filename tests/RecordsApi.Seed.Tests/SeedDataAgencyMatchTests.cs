using RecordsApi.Domain.Agencies;
using RecordsApi.Seed.Tests;

namespace RecordsApi.Seed.Tests;

/// <summary>Matches against the seed data, chosen for the ways in which they could go wrong.</summary>
public sealed class SeedDataAgencyMatchTests
{
    private static readonly Lazy<AgencyMatcher> Matcher =
        new(() => new(SeedGeographyTests.Jurisdictions.Value, SeedGeographyTests.FbiAgencies.Value));

    [Theory]
    [InlineData("FL", "City of Hialeah Police Department", "#N/A", "1230000", "FL0130400")]
    [InlineData("FL", "Miami-Dade County Sheriff's Office", "Miami-Dade County", "12086", "FL0130000")]
    [InlineData("FL", "Jacksonville Sheriff's Office", "Duval County", "12031", "FL0160000")]
    [InlineData("GA", "Monroe Police Department", "Monroe County", "1352192", "GA1470100")]
    [InlineData("MO", "Wheaton Police Department", "Montgomery County", "2979126", "MO0050800")]
    [InlineData("NH", "Pittsburgh Police Department", null, "3300761780", "NH0045200")]
    [InlineData("VA", "Richmond County Sheriff's Office", "Richmond County", "51159", "VA0790000")]
    [InlineData("TX", "Palmer County Sheriff's Office", "Palmer County", "48369", "TX1850000")]
    [InlineData("NV", "Las Vegas Metropolitan Police Department", "Clark County", "3240000", "NV0020100")]
    [InlineData("NE", "Dakota County Sheriff's Office", "Dakota County", "31043", "NB0220000")]
    [InlineData("TX", "Galveston County Constable Precinct 2", "Galveston County", "48167", "")]
    public void Printed_agency_is_matched_to_jurisdiction_and_ORI(string state, string name, string? county, string id, string ori)
    {
        var match = Matcher.Value.Match(state, name, null, county);
        Assert.Equal((id, ori), (match.JurisdictionId, string.Join(' ', match.Oris)));
    }
}
