using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>The counties of a facility in a city that lies in two of them, so that it is not known in which one the facility is.</summary>
public sealed class FacilityCountiesTests(FacilityCountiesTests.BorderRegisterFactory register) : IClassFixture<FacilityCountiesTests.BorderRegisterFactory>
{
    private const string Border = "fl-border-jail";
    private const string Agreement = $"{Border}-detention-1";
    private const string Counties = """["12011","12086"]""";

    [Fact]
    public async Task Agreement_has_all_counties_of_the_place() =>
        Assert.Equal(Counties, (await register.GetJsonAsync($"/v1/agreements/{Agreement}"))["data"]!["countyIds"]!.ToJsonString());

    [Theory]
    [InlineData("12011")]
    [InlineData("12086")]
    public async Task Status_event_that_is_found_by_a_county_has_all_counties_of_the_place(string county)
    {
        var events = (await register.GetJsonAsync($"/v1/status-events?program=usms-iga&county={county}"))["data"]!.AsArray();

        Assert.Equal(Counties, events.Single(record => (string?)record!["agreementId"] == Agreement)!["countyIds"]!.ToJsonString());
    }

    [Fact]
    public async Task Status_event_in_a_list_that_is_read_in_full_has_all_counties_of_the_place() => Assert.Contains(
        $"\"countyIds\":{Counties}", await register.GetTextAsync($"/v1/status-events?agreement={Agreement}&format=ndjson"), StringComparison.Ordinal);

    [Fact]
    public async Task Status_event_in_a_history_has_all_counties_of_the_place() => Assert.Equal(
        Counties, (await register.GetJsonAsync($"/v1/agreements/{Agreement}/history"))["data"]![0]!["countyIds"]!.ToJsonString());

    [Theory]
    [InlineData("12011", Border)]
    [InlineData("12086", Border, FacilityRegisterFactory.Lake, FacilityRegisterFactory.Pine)]
    [InlineData("not:12011", FacilityRegisterFactory.Baldwin, FacilityRegisterFactory.Lake, FacilityRegisterFactory.Pine, FacilityRegisterFactory.Marshals)]
    [InlineData("01003,12011", FacilityRegisterFactory.Baldwin, Border)]
    public async Task Facility_is_in_each_county_of_the_place(string county, params string[] expected) =>
        Assert.Equal(expected, await register.GetIdsAsync($"/v1/facilities?county={county}"));

    /// <summary>The service over the register of facilities, with one in a city that lies in two counties.</summary>
    public sealed class BorderRegisterFactory() : RegisterApiFactory(FacilityRegisterFactory.CreateRegister()
        .Jurisdiction("12011", "Broward County", "county", "FL", "12")
        .Jurisdiction("1299999", "Border City", "place", "FL", "12086", "12011")
        .Source(List, day: "2025-08-29")
        .Facility(Border, "BORDER JAIL", "Border City", "1299999")
        .FacilityName(Border, "BORDER JAIL", "2025-08-28", "2025-08-28")
        .FacilityRow(List, 11, Border, "BORDER JAIL", "usms-iga", 3)
        .FacilityAgreement(Border, "usms-iga", "2025-08-28", List))
    {
        private const string List = "ice-detention-statistics-2025-08-29";
    }
}
