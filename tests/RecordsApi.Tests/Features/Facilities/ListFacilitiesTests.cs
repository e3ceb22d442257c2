using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>The list of detention facilities.</summary>
public sealed class ListFacilitiesTests(FacilityRegisterFactory register) : IClassFixture<FacilityRegisterFactory>
{
    private const string Pine = FacilityRegisterFactory.Pine;
    private const string Lake = FacilityRegisterFactory.Lake;
    private const string Marshals = FacilityRegisterFactory.Marshals;
    private const string Baldwin = FacilityRegisterFactory.Baldwin;

    [Theory]
    [InlineData("", Baldwin, Lake, Pine, Marshals)]
    [InlineData("state=FL", Lake, Pine, Marshals)]
    [InlineData("county=12086", Lake, Pine)]
    [InlineData("county=not:12086", Baldwin, Marshals)]
    [InlineData("place=1230000", Pine)]
    [InlineData("type=igsa", Baldwin, Pine)]
    [InlineData("type=usms-iga&asOf=2020-03-01", Pine, Marshals)]
    [InlineData("fieldOffice=MIA,ORL", Lake, Pine)]
    [InlineData("detloc=PINEFL", Pine)]
    [InlineData("q=pine+jail", Pine)]
    [InlineData("q=hialeah", Pine)]
    [InlineData("q=PINEFL", Pine)]
    [InlineData("q=miami-dade&sort=id", Lake, Pine)]
    [InlineData("q=jail", Marshals, Pine)]
    [InlineData("q=pine+river")]
    [InlineData("observedSince=2025-01-01", Lake, Pine, Marshals)]
    [InlineData("guaranteedMinimumFrom=80", Lake, Pine)]
    [InlineData("party=12086", Pine)]
    [InlineData("guaranteedMinimumFrom=60&guaranteedMinimumTo=100", Pine)]
    [InlineData("averagePopulationFrom=90&averagePopulationTo=91", Pine)]
    [InlineData("sort=-averagePopulation", Lake, Pine, Baldwin, Marshals)]
    [InlineData("asOf=2020-03-01", Baldwin, Pine, Marshals)]
    [InlineData("asOf=2020-02-29")]
    [InlineData("knownAt=2023-12-31&type=cdf", Lake)]
    [InlineData("knownAt=2020-12-31", Baldwin, Pine, Marshals)]
    public async Task Filter_selects(string query, params string[] expected) =>
        Assert.Equal(expected, await register.GetIdsAsync($"/v1/facilities?{query}"));

    [Fact]
    public async Task Facilities_whose_guaranteed_minimum_rose_between_two_days_are_found_with_both_values()
    {
        var found = (await register.GetJsonAsync("/v1/facilities?guaranteedMinimumRoseSince=2023-06-01&asOf=2025-12-31"))["data"]!.AsArray();

        Assert.Equal(Pine, (string)Assert.Single(found)!["id"]!);
        Assert.Equal([50.0, 80.0], found[0]!["terms"]!.AsArray().Select(t => (double)t!["number"]!));
    }

    [Fact]
    public async Task Guaranteed_minimum_that_did_not_change_did_not_rise() =>
        Assert.Empty(await register.GetIdsAsync("/v1/facilities?guaranteedMinimumRoseSince=2020-06-01&asOf=2023-12-31"));

    [Fact]
    public async Task Facilities_that_appear_only_as_those_of_the_Marshals_are_found() =>
        Assert.Equal([Marshals], await register.GetIdsAsync("/v1/facilities?onlyType=usms-iga,usms-cdf"));

    [Fact]
    public async Task Facility_that_was_one_of_the_Marshals_only_at_first_counts_as_such_until_its_type_changes() =>
        Assert.Equal([Pine, Marshals], await register.GetIdsAsync("/v1/facilities?onlyType=usms-iga&asOf=2022-01-01"));

    [Fact]
    public async Task Counties_with_facilities_in_a_state_on_a_day_are_listed_in_one_request()
    {
        var csv = await register.GetTextAsync("/v1/facilities?state=FL&asOf=2025-08-28&observedSince=2024-10-01&sort=countyId&fields=countyId,name&format=csv");

        Assert.Equal(["id,name,countyId", $"{Marshals},RIVER JAIL,", $"{Lake},LAKE CENTER,12086", $"{Pine},PINE COUNTY JAIL,12086"],
            csv.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public async Task Facility_is_described_as_printed_by_the_date()
    {
        var facility = (await register.GetJsonAsync("/v1/facilities?asOf=2020-12-31&q=pine"))["data"]![0]!;

        Assert.Equal(("PINE JAIL", "usms-iga", "2020-03-01", "2020-03-01", 10.5, 50),
            ((string)facility["name"]!, (string)facility["type"]!, (string)facility["firstObservedOn"]!, (string)facility["lastObservedOn"]!,
                (double)facility["averagePopulation"]!, (int)facility["guaranteedMinimum"]!));
    }

    [Theory]
    [InlineData("", "2020-03-01 10.5, 2023-05-01 40.25, 2025-08-28 90.75")]
    [InlineData("&asOf=2023-12-31", "2020-03-01 10.5, 2023-05-01 40.25")]
    [InlineData("&knownAt=2020-12-31", "2020-03-01 10.5")]
    public async Task Populations_are_those_of_each_list_by_the_date(string times, string expected)
    {
        var facility = (await register.GetJsonAsync($"/v1/facilities?detloc=PINEFL&include=populations{times}"))["data"]![0]!;

        Assert.Equal(expected, string.Join(", ", facility["populations"]!.AsArray().Select(p => FormattableString.Invariant($"{(string)p!["observedOn"]!} {(double)p["averagePopulation"]!}"))));
    }

    [Fact]
    public async Task Populations_are_returned_on_request_only() =>
        Assert.Null((await register.GetJsonAsync($"/v1/facilities/{Pine}"))["data"]!["populations"]);

    [Theory]
    [InlineData("averagePopulation", Marshals, Baldwin, Pine, Lake)]
    [InlineData("-guaranteedMinimum", Lake, Pine, Baldwin, Marshals)]
    [InlineData("-lastObservedOn,name", Lake, Pine, Marshals, Baldwin)]
    public async Task Pages_of_one_are_the_list_in_any_order(string sort, params string[] expected)
    {
        List<string> paged = [];
        for (var next = $"/v1/facilities?sort={sort}&limit=1"; next is not null;)
        {
            var page = await register.GetJsonAsync(next);
            paged.Add((string)page["data"]![0]!["id"]!);
            next = (string?)page["page"]!["next"];
        }

        Assert.Equal(expected, paged);
    }

    [Fact]
    public async Task Without_a_date_the_day_of_the_newest_data_applies_and_the_response_says_what_the_lists_can_show()
    {
        var list = await register.GetJsonAsync("/v1/facilities?state=AL");

        Assert.Equal(("2025-08-28", true), ((string)list["register"]!["asOf"]!, (bool)list["register"]!["asOfIsDefault"]!));
        Assert.Empty(list["register"]!["coverage"]!.AsArray());
        Assert.Contains("absence is not an end", (string)Assert.Single(list["query"]!["notes"]!.AsArray())!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-08-29", "is after the last list of facilities, which has data of 2025-08-28")]
    [InlineData("2020-02-29", "known with data from 2020-03-01 on")]
    public async Task Date_outside_of_the_lists_is_noted(string date, string note)
    {
        var list = await register.GetJsonAsync($"/v1/facilities?asOf={date}");

        Assert.Contains(list["query"]!["notes"]!.AsArray(), n => ((string)n!).Contains(note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_continue_on_the_same_date()
    {
        var first = await register.GetJsonAsync("/v1/facilities?limit=3&sort=name");
        var second = await register.GetJsonAsync($"/v1/facilities?limit=3&sort=name&cursor={first["page"]!["cursor"]}");

        Assert.Equal(Marshals, (string)Assert.Single(second["data"]!.AsArray())!["id"]!);
        Assert.Equal((string)first["register"]!["asOf"]!, (string)second["register"]!["asOf"]!);
    }

    [Fact]
    public async Task GeoJSON_has_the_point_of_the_place_or_else_of_the_county()
    {
        var features = JsonNode.Parse(await register.GetTextAsync("/v1/facilities?state=FL&format=geojson"))!["features"]!.AsArray()
            .ToDictionary(f => (string)f!["id"]!, f => (Geometry: f!["geometry"], Basis: (string?)f["properties"]!["jurisdictionId"]));

        Assert.Equal((25.86, "1230000"), ((double)features[Pine].Geometry!["coordinates"]![1]!, features[Pine].Basis));
        Assert.Equal((25.61, "12086"), ((double)features[Lake].Geometry!["coordinates"]![1]!, features[Lake].Basis));
        Assert.Null(features[Marshals].Geometry);
    }

    [Theory]
    [InlineData("guaranteedMinimumFrom=x", "guaranteedMinimumFrom", "not an integer")]
    [InlineData("guaranteedMinimumFrom=5&guaranteedMinimumTo=4", "guaranteedMinimumFrom", "must not be greater than guaranteedMinimumTo")]
    [InlineData("averagePopulationFrom=5&averagePopulationTo=4", "averagePopulationFrom", "must not be greater")]
    [InlineData("guaranteedMinimumRoseSince=2025-02-01&asOf=2025-01-01", "guaranteedMinimumRoseSince", "must not be later than asOf")]
    [InlineData("observedSince=2025-02-01&asOf=2025-01-01", "observedSince", "must not be later than asOf")]
    [InlineData("county=99999", "county", "has no county '99999'")]
    [InlineData("place=9999999", "place", "has no jurisdiction '9999999'")]
    [InlineData("type=isga", "type", "not a valid value")]
    [InlineData("sort=relevance", "sort", "requires q")]
    [InlineData("minimum=5", "minimum", "Unknown parameter")]
    public async Task Invalid_filter_returns_400(string query, string parameter, string message)
    {
        var (status, problem) = await register.GetProblemAsync($"/v1/facilities?{query}");

        var (name, errors) = Assert.Single(problem["errors"]!.AsObject());
        Assert.Equal((400, parameter), (status, name));
        Assert.Contains(message, (string)errors![0]!["message"]!, StringComparison.OrdinalIgnoreCase);
    }
}
