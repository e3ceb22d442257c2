using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

/// <summary>Basic ordering agreements among the other agreements.</summary>
public sealed class OrderingAgreementTests(OrderingAgreementTests.Factory register) : IClassFixture<OrderingAgreementTests.Factory>
{
    private const string Hialeah = "fl-hialeah-police-department";
    private const string Agreement = $"{Hialeah}-boa-boa-1";

    [Theory]
    [InlineData("/v1/agreements")]
    [InlineData("/v1/agreements?agency=fl-hialeah-police-department")]
    [InlineData("/v1/agreements?program=igsa")]
    [InlineData("/v1/status-events?agency=fl-hialeah-police-department")]
    [InlineData("/v1/agreements/intervals")]
    public async Task Lists_do_not_return_basic_ordering_agreements_unless_they_are_asked_for(string address) =>
        Assert.DoesNotContain("boa-1", await register.GetTextAsync(address), StringComparison.Ordinal);

    [Fact]
    public async Task Agencies_are_not_found_by_the_status_of_their_basic_ordering_agreements() =>
        Assert.Empty(await register.GetIdsAsync("/v1/agencies?status=proposed&asOf=2025-06-17"));

    [Theory]
    [InlineData("/v1/agreements?program=boa", 1)]
    [InlineData("/v1/agreements?program=BOA&state=FL", 1)]
    [InlineData("/v1/agreements?model=boa&agency=fl-hialeah-police-department", 1)]
    [InlineData("/v1/agreements?program=boa&asOf=2018-01-16", 0)]
    [InlineData("/v1/agreements?program=boa&inForce=true", 0)]
    [InlineData("/v1/agreements?program=boa&basis=reported", 1)]
    [InlineData("/v1/status-events?program=boa", 1)]
    [InlineData("/v1/agencies?program=boa&status=proposed&asOf=2025-06-17", 1)]
    [InlineData("/v1/agencies?model=boa&asOf=2025-06-17", 1)]
    public async Task Program_and_model_select_basic_ordering_agreements(string address, int expected) =>
        Assert.Equal(expected, (int)(await register.GetJsonAsync(address))["page"]!["total"]!);

    [Theory]
    [InlineData("2018-01-17", "certain")]
    [InlineData("2025-06-17", "assumed")]
    public async Task Status_is_assumed_after_the_day_of_the_announcement(string day, string certainty)
    {
        var agreement = (await register.GetJsonAsync($"/v1/agreements/{Agreement}?asOf={day}"))["data"]!;

        Assert.Equal(("proposed", certainty, false), ((string)agreement["status"]!, (string)agreement["certainty"]!, (bool)agreement["listed"]!));
    }

    [Fact]
    public async Task Statistics_count_them_under_their_program()
    {
        var counts = (JsonArray)(await register.GetJsonAsync("/v1/statistics/agreements?program=boa&by=status&asOf=2025-06-17"))["data"]!;

        Assert.Equal(("proposed", 1, 1), ((string)counts[0]!["status"]!, (int)counts[0]!["agreements"]!, (int)counts[0]!["assumed"]!));
    }

    [Fact]
    public async Task Note_on_decisions_counts_the_agreements_of_the_programs_that_the_query_is_about()
    {
        var total = (int)(await register.GetJsonAsync("/v1/agreements?limit=1"))["page"]!["total"]!;
        var notes = (await register.GetJsonAsync("/v1/agreements?decided=true"))["query"]!["notes"]!.AsArray().Select(note => (string)note!);

        Assert.Contains(notes, note => note.Contains($" of all {total} agreements ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Coverage_of_a_query_about_a_program_that_no_list_shows_is_empty_and_a_note_says_so()
    {
        var response = await register.GetJsonAsync("/v1/agreements?model=boa&asOf=2018-03-01");

        Assert.Empty(response["register"]!["coverage"]!.AsArray());
        Assert.Equal(
            ["No published list shows these agreements. The register has only what was reported of single ones, whose status is unknown if nothing else was reported for long."],
            response["query"]!["notes"]!.AsArray().Select(note => (string)note!));
    }

    [Fact]
    public async Task Page_of_the_agency_shows_the_agreement()
    {
        var page = await register.GetPageAsync($"/agencies/{Hialeah}");

        Assert.Contains("Basic Ordering Agreement", page.GetTexts("h2"));
    }

    [Fact]
    public async Task Page_shows_the_agreement_and_its_agency()
    {
        var page = await register.GetPageAsync($"/agreements/{Agreement}");

        Assert.Contains("Hialeah Police Department", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Proposed", page.GetTexts(".status-line .status"));
    }

    /// <summary>The service over a register with a basic ordering agreement.</summary>
    public sealed class Factory() : RegisterApiFactory(FloridaTestData.CreateRegister()
        .DetentionPrograms()
        .Source("boa-news-example-1")
        .Agreement(Agreement, Hialeah, model: "boa", program: "boa")
        .StatusEvent(Agreement, "proposed", "forming", "2018-01-17", "2018-01-17", basis: "reported"));
}
