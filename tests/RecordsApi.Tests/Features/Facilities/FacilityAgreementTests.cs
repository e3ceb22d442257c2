using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>Agreements about facilities among the other agreements.</summary>
public sealed class FacilityAgreementTests(FacilityRegisterFactory register) : IClassFixture<FacilityRegisterFactory>
{
    private const string Pine = FacilityRegisterFactory.Pine;
    private const string Agreement = $"{Pine}-detention-1";

    [Theory]
    [InlineData("/v1/agreements")]
    [InlineData("/v1/agreements?state=FL&asOf=2025-12-30")]
    [InlineData("/v1/agreements?county=12086")]
    [InlineData("/v1/status-events")]
    [InlineData("/v1/agreements/intervals")]
    public async Task Lists_return_287g_agreements_unless_something_else_is_asked_for(string address) =>
        Assert.DoesNotContain("detention-1", await register.GetTextAsync(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("/v1/agreements?program=usms-iga,igsa", 2)]
    [InlineData("/v1/agreements?model=usms-iga&asOf=2020-03-05", 2)]
    [InlineData("/v1/agreements?model=igsa", 1)]
    [InlineData("/v1/agreements?facility=fl-pine-county-jail", 1)]
    [InlineData("/v1/agreements?program=igsa&county=12086", 1)]
    [InlineData("/v1/agreements?program=igsa&asOf=2020-03-05", 0)]
    [InlineData("/v1/agreements?program=igsa&inForce=true", 1)]
    [InlineData("/v1/agreements?program=igsa&agencyType=police", 0)]
    [InlineData("/v1/status-events?program=usms-iga", 2)]
    [InlineData("/v1/status-events?agreement=fl-pine-county-jail-detention-1", 1)]
    [InlineData("/v1/status-events?program=usms-iga&state=FL", 2)]
    [InlineData("/v1/status-events?program=usms-iga&state=AL", 0)]
    [InlineData("/v1/status-events?program=usms-iga&county=12086", 1)]
    [InlineData("/v1/status-events?program=usms-iga&within=12", 1)]
    [InlineData("/v1/status-events?program=usms-iga&state=FL&agencyType=police", 0)]
    public async Task Program_model_and_facility_select_agreements_to_detain_people(string address, int expected) =>
        Assert.Equal(expected, (int)(await register.GetJsonAsync(address))["page"]!["total"]!);

    [Fact]
    public async Task Status_event_has_the_state_and_the_county_of_the_facility()
    {
        var record = (await register.GetJsonAsync($"/v1/status-events?agreement={Agreement}"))["data"]![0]!;

        Assert.Equal(("FL", """["12086"]""", null), ((string?)record["state"], record["countyIds"]!.ToJsonString(), (string?)record["agencyId"]));
        Assert.Contains(",FL,", await register.GetTextAsync($"/v1/status-events?agreement={Agreement}&format=csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreement_names_the_facility_and_no_agency()
    {
        var agreement = (await register.GetJsonAsync($"/v1/agreements/{Agreement}"))["data"]!;

        Assert.Equal(
            (Pine, "PINE COUNTY JAIL", "FL", "12086", "igsa", "ICE"),
            ((string)agreement["facilityId"]!, (string)agreement["facilityName"]!, (string)agreement["state"]!, (string)agreement["countyIds"]![0]!, (string)agreement["model"]!, (string)agreement["counterparty"]!));
        Assert.Null(agreement["agencyId"]);
    }

    [Fact]
    public async Task Agreement_has_the_model_that_was_printed_last_by_the_date()
    {
        var agreement = (await register.GetJsonAsync($"/v1/agreements/{Agreement}?asOf=2022-01-01"))["data"]!;

        Assert.Equal(("usms-iga", "USMS"), ((string)agreement["model"]!, (string)agreement["counterparty"]!));
    }

    [Fact]
    public async Task Date_is_by_default_that_of_the_newest_list_of_facilities()
    {
        var answer = await register.GetJsonAsync("/v1/agreements?program=igsa");

        Assert.Equal("2025-08-28", (string)answer["query"]!["asOf"]!);
        Assert.Equal("certain", (string)answer["data"]![0]!["certainty"]!);
    }

    [Fact]
    public async Task Status_is_assumed_after_the_newest_list_of_facilities() => Assert.Equal(
        "assumed", (string)(await register.GetJsonAsync("/v1/agreements?program=igsa&asOf=2025-09-01"))["data"]![0]!["certainty"]!);

    [Fact]
    public async Task Statistics_count_no_agency_where_none_is_known()
    {
        var count = Assert.Single((await register.GetJsonAsync("/v1/statistics/agreements?program=igsa,usms-iga"))["data"]!.AsArray())!;

        Assert.Equal((2, 0), ((int)count["agreements"]!, (int)count["agencies"]!));
    }

    [Fact]
    public async Task Unknown_facility_is_an_error()
    {
        var (status, problem) = await register.GetProblemAsync("/v1/agreements?facility=fl-pine-conty-jail");

        Assert.Equal((400, "facility"), (status, problem["errors"]!.AsObject().Single().Key));
    }

    [Fact]
    public async Task Csv_of_agreements_to_detain_people_has_the_facility()
    {
        var lines = (await register.GetTextAsync("/v1/agreements?program=igsa&format=csv&fields=id,agencyId,facilityId,facilityName")).Split("\r\n");

        Assert.Equal(["id,agencyId,facilityId,facilityName", $"{Agreement},,{Pine},PINE COUNTY JAIL"], lines[..2]);
    }
}
