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
    [InlineData("/v1/agreements?guaranteedMinimumFrom=80", 1)]
    [InlineData("/v1/agreements?guaranteedMinimumFrom=51&guaranteedMinimumTo=79", 0)]
    [InlineData("/v1/agreements?guaranteedMinimumTo=50&asOf=2023-05-01", 1)]
    [InlineData("/v1/agreements?program=287g&guaranteedMinimumTo=500", 0)]
    [InlineData("/v1/agreements?program=igsa&q=pine", 1)]
    [InlineData("/v1/agreements?program=igsa&q=PINEFL", 1)]
    [InlineData("/v1/agreements?program=igsa&q=%22pine+jail%22", 1)]
    [InlineData("/v1/agreements?program=igsa,usms-iga&q=jail&asOf=2024-01-01", 2)]
    [InlineData("/v1/agreements?program=igsa,usms-iga&q=hialeah&asOf=2024-01-01", 1)]
    [InlineData("/v1/agreements?program=not:287g&q=miami-dade", 1)]
    [InlineData("/v1/agreements?model=igsa&q=pine", 1)]
    [InlineData("/v1/agreements?model=task-force&q=pine", 0)]
    [InlineData("/v1/agreements?program=igsa&q=river", 0)]
    [InlineData("/v1/agreements?q=pine", 0)]
    [InlineData("/v1/agreements/intervals?program=igsa&q=pine", 1)]
    [InlineData("/v1/agreements/intervals?program=igsa", 1)]
    [InlineData("/v1/agreements/intervals?program=usms-iga", 2)]
    [InlineData("/v1/status-events?program=usms-iga", 2)]
    [InlineData("/v1/status-events?agreement=fl-pine-county-jail-detention-1", 1)]
    [InlineData("/v1/status-events?program=usms-iga&state=FL", 2)]
    [InlineData("/v1/status-events?program=usms-iga&state=AL", 0)]
    [InlineData("/v1/status-events?program=usms-iga&county=12086", 1)]
    [InlineData("/v1/agreements?program=usms-iga,igsa&within=12", 2)]
    [InlineData("/v1/status-events?program=usms-iga&within=12", 2)]
    [InlineData("/v1/status-events?program=usms-iga&within=us", 2)]
    [InlineData("/v1/status-events?program=usms-iga&within=12086", 1)]
    [InlineData("/v1/agreements?program=igsa&near=25.77,-80.19&radius=100", 1)]
    [InlineData("/v1/status-events?program=usms-iga&near=25.77,-80.19&radius=100", 1)]
    [InlineData("/v1/status-events?program=usms-iga&near=40,-100&radius=100", 0)]
    [InlineData("/v1/status-events?program=usms-iga&state=FL&agencyType=police", 0)]
    [InlineData("/v1/status-events?program=usms-iga&agencyType=not:police", 2)]
    [InlineData("/v1/status-events?program=usms-iga&agency=not:fl-hialeah-police-department", 2)]
    public async Task Filters_select_agreements_about_facilities_and_their_status_events(string address, int expected) =>
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
    public async Task Party_is_the_county_that_owns_the_facility()
    {
        var agreement = (await register.GetJsonAsync($"/v1/agreements/{Agreement}"))["data"]!;
        var facility = (await register.GetJsonAsync($"/v1/facilities/{Pine}"))["data"]!;

        Assert.Equal(("12086", "Miami-Dade County", "county"), ((string)agreement["partyId"]!, (string)agreement["partyName"]!, (string)agreement["partyLevel"]!));
        Assert.Equal(
            ("COUNTY", "ice-detention-statistics-2020-03-02", "12086", "Miami-Dade County", "county"),
            ((string)facility["owner"]!, (string)facility["ownerPublicationId"]!, (string)facility["partyId"]!, (string)facility["partyName"]!, (string)facility["partyLevel"]!));
    }

    [Theory]
    [InlineData("2025-12-30", "2020-03-01", "2025-08-28", true)]
    [InlineData("2024-01-01", "2020-03-01", "2023-05-01", true)]
    [InlineData("2020-03-01", "2020-03-01", "2020-03-01", true)]
    public async Task Listed_dates_are_those_of_the_first_and_the_last_list_with_people_held(string asOf, string first, string last, bool listed)
    {
        var agreement = (await register.GetJsonAsync($"/v1/agreements/{Agreement}?asOf={asOf}"))["data"]!;

        Assert.Equal((first, last, listed), ((string)agreement["firstListedOn"]!, (string)agreement["lastListedOn"]!, (bool)agreement["listed"]!));
    }

    [Fact]
    public async Task Agreement_that_the_newest_list_lacks_is_not_listed_and_remains_in_force()
    {
        var agreement = (await register.GetJsonAsync($"/v1/agreements/{FacilityRegisterFactory.Marshals}-detention-1?asOf=2023-06-01"))["data"]!;

        Assert.Equal(("2020-03-01", false, "active"), ((string)agreement["lastListedOn"]!, (bool)agreement["listed"]!, (string)agreement["status"]!));
    }

    [Theory]
    [InlineData("lastListedOn")]
    [InlineData("-lastListedOn")]
    [InlineData("firstListedOn")]
    public async Task Pages_in_the_order_of_the_listed_dates_are_the_list(string sort)
    {
        var all = (await register.GetJsonAsync($"/v1/agreements?program=usms-iga,igsa&asOf=2024-01-01&sort={sort}"))["data"]!.AsArray();
        var first = await register.GetJsonAsync($"/v1/agreements?program=usms-iga,igsa&asOf=2024-01-01&sort={sort}&limit=1");

        var second = await register.GetJsonAsync($"/v1/agreements?program=usms-iga,igsa&asOf=2024-01-01&sort={sort}&limit=1&cursor={(string)first["page"]!["cursor"]!}");

        Assert.Equal(sort == "lastListedOn" ? FacilityRegisterFactory.Marshals : Pine, (string)all[0]!["facilityId"]!);
        Assert.Equal(all.Select(a => (string)a!["id"]!), [(string)first["data"]![0]!["id"]!, (string)second["data"]![0]!["id"]!]);
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
    public async Task Search_ranks_agreements_of_agencies_and_about_facilities_together()
    {
        var found = await register.GetIdsAsync("/v1/agreements?program=287g,igsa&q=hialeah&asOf=2025-08-28");

        Assert.Equal([FloridaTestData.Hialeah, Agreement], found);
    }

    [Fact]
    public async Task Statistics_count_the_agreements_about_facilities_that_a_search_finds() => Assert.Equal(
        1, (int)(await register.GetJsonAsync("/v1/statistics/agreements?program=igsa,usms-iga&q=river"))["data"]![0]!["agreements"]!);

    [Fact]
    public async Task Search_for_agreements_about_facilities_that_finds_nothing_suggests_facilities()
    {
        var query = (await register.GetJsonAsync("/v1/agreements?program=igsa&q=Rivver%20Jail"))["query"]!;

        Assert.Contains(query["suggestions"]!.AsArray(), suggestion => (string?)suggestion!["id"] == FacilityRegisterFactory.Marshals);
    }

    [Fact]
    public async Task Search_for_287g_agreements_suggests_no_facility()
    {
        var query = (await register.GetJsonAsync("/v1/agreements?q=Rivver%20Jail"))["query"]!;

        Assert.DoesNotContain(query["suggestions"]!.AsArray(), suggestion => (string?)suggestion!["kind"] == "facility");
    }

    [Theory]
    [InlineData("/v1/agreements?program=jttf,data-sharing", "jttf or data-sharing")]
    [InlineData("/v1/statistics/agreements?program=data-sharing", "data-sharing")]
    [InlineData("/v1/agreements/intervals?program=igsa,jttf", "jttf")]
    public async Task Program_of_which_the_register_has_the_name_only_is_said_to_have_no_records(string address, string programs) => Assert.Contains(
        $"The register has no records under {programs}, of which it has the name only. That does not show that there are no such agreements.",
        (await register.GetJsonAsync(address))["query"]!["notes"]!.AsArray().Select(note => (string)note!));

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
