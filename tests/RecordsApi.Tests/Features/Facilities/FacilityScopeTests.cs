using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>The dates and lists by which queries for agreements about facilities are answered, alone and together with 287(g) agreements.</summary>
public sealed class FacilityScopeTests(FacilityRegisterFactory register) : IClassFixture<FacilityRegisterFactory>
{
    [Theory]
    [InlineData("/v1/agreements?program=igsa", "detention-statistics", "2025-08-28")]
    [InlineData("/v1/agreements?program=not:287g", "detention-statistics", "2025-08-28")]
    [InlineData("/v1/agreements?program=igsa,usms-iga,boa", "detention-statistics", "2025-08-28")]
    [InlineData("/v1/agreements?program=287g,igsa", "participating pending detention-statistics", "2025-12-30")]
    [InlineData("/v1/agreements?program=287g,igsa&inForce=true", "participating detention-statistics", "2025-12-30")]
    [InlineData("/v1/agreements?facility=not:fl-pine-county-jail", "participating pending", "2025-12-30")]
    [InlineData("/v1/agreements", "participating pending", "2025-12-30")]
    [InlineData("/v1/coverage/population", "participating", "2025-12-30")]
    [InlineData("/v1/coverage/population?program=igsa", "detention-statistics", "2025-08-28")]
    [InlineData("/v1/agreements/intervals", "participating", "2025-12-30")]
    [InlineData("/v1/agreements/intervals?program=igsa", "detention-statistics", "2025-08-28")]
    public async Task Lists_that_carry_the_programs_of_a_query_give_its_date(string address, string lists, string asOf)
    {
        var answer = await register.GetJsonAsync(address);

        Assert.Equal(
            (lists, asOf),
            (string.Join(' ', answer["register"]!["coverage"]!.AsArray().Select(list => (string)list!["list"]!)), (string)answer["register"]!["asOf"]!));
    }

    [Fact]
    public async Task Note_says_which_agreements_are_assumed_after_the_newest_list_of_facilities()
    {
        var answer = await register.GetJsonAsync("/v1/agreements?program=287g,igsa&inForce=true");

        Assert.Contains(
            "2025-12-30 is after the last publication of the detention-statistics list (2025-08-28). The status of 1 of these agreements is assumed: still believed, but not observed since.",
            answer["query"]!["notes"]!.AsArray().Select(note => (string)note!));
    }

    [Theory]
    [InlineData("/v1/agreements?program=igsa", false)]
    [InlineData("/v1/agreements?program=287g", true)]
    [InlineData("/v1/agreements?program=287g,igsa", true)]
    public async Task Later_evidence_about_287g_agreements_is_mentioned_where_they_are_asked_for(string address, bool mentioned)
    {
        using var own = new RegisterApiFactory(FacilityRegisterFactory.CreateRegister()
            .StatusEvent(FloridaTestData.Miami, "terminated", "ended", "2025-12-31", "2025-12-31T10:00:00Z", basis: "documented", source: "miami-minutes-2025-06-17"));
        var notes = (await own.GetJsonAsync(address))["query"]!["notes"]!.AsArray().Select(note => (string)note!);

        Assert.Equal(mentioned, notes.Contains("The register records status events after this date, up to 2025-12-31. To include them, ask for a later date."));
    }

    [Theory]
    [InlineData("/v1/agreements?program=usms-iga", true)]
    [InlineData("/v1/agreements?program=287g", false)]
    public async Task Later_evidence_about_agreements_about_facilities_is_mentioned_where_they_are_asked_for(string address, bool mentioned)
    {
        using var own = new RegisterApiFactory(FacilityRegisterFactory.CreateRegister().StatusEvent(
            $"{FacilityRegisterFactory.Marshals}-detention-1", "terminated", "ended", "2026-01-02", "2025-12-31T10:00:00Z", basis: "documented", source: "miami-minutes-2025-06-17"));
        var notes = (await own.GetJsonAsync(address))["query"]!["notes"]!.AsArray().Select(note => (string)note!);

        Assert.Equal(mentioned, notes.Contains("The register records status events after this date, up to 2026-01-02. To include them, ask for a later date."));
    }

    [Fact]
    public async Task Change_of_the_printed_type_is_a_difference()
    {
        var difference = Assert.Single((await register.GetJsonAsync("/v1/compare?program=igsa,usms-iga&asOf=2022-01-01..2024-01-01"))["data"]!.AsArray())!;

        Assert.Equal(
            ($"{FacilityRegisterFactory.Pine}-detention-1", "changed", """["program","model"]"""),
            ((string)difference["agreementId"]!, (string)difference["kind"]!, difference["fields"]!.ToJsonString()));
    }
}
