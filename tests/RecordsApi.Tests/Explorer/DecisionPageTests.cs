using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>The pages of decisions and meetings.</summary>
public sealed class DecisionPageTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Vote = "fl-miami-2025-06-17-vote-1";

    [Fact]
    public async Task Votes_are_those_of_the_API()
    {
        var page = await service.GetPageAsync($"/decisions/{Vote}");
        var decision = (await service.GetJsonAsync($"/v1/decisions/{Vote}"))["data"]!;

        Assert.Equal([$"{decision["yes"]}", $"{decision["no"]}"], page.GetTexts("[data-number]"));
        Assert.Equal([(string)decision["citation"]!], page.GetTexts("[data-copy]"));
    }

    [Fact]
    public async Task Decision_shows_what_followed_and_its_sources()
    {
        var page = await service.GetPageAsync($"/decisions/{Vote}");
        var events = (await service.GetJsonAsync($"/v1/status-events?decision={Vote}"))["data"]!.AsArray();

        Assert.Equal(events.Select(item => (string)item!["occurredOn"]!), page.GetTexts(".events > li > time"));
        Assert.Contains("/sources/miami-minutes-2025-06-17", Links(page));
        Assert.Contains("/meetings/fl-miami-city-commission-2025-06-17", Links(page));
    }

    [Fact]
    public async Task Page_has_no_elements_that_HTML_does_not_know()
    {
        var page = await service.GetPageAsync($"/decisions/{Vote}");

        Assert.DoesNotContain(page.QuerySelectorAll("text"), element => element.Closest("svg") is null);
    }

    [Fact]
    public async Task Links_of_a_decision_keep_both_times()
    {
        var page = await service.GetPageAsync($"/decisions/{Vote}?asOf=2025-06-17&knownAt=2025-06-18");

        Assert.Contains($"/agreements/{FloridaTestData.Miami}?asOf=2025-06-17&knownAt=2025-06-18", Links(page));
    }

    [Theory]
    [InlineData("/decisions/fl-nowhere-2025-06-17-vote-1")]
    [InlineData($"/decisions/{Vote}?knownAt=2025-06-01")]
    [InlineData("/meetings/fl-nowhere-council-2025-06-17")]
    [InlineData("/sources/nobody-2025-06-17")]
    [InlineData("/publications/ice-participating-1999-01-01")]
    public async Task Record_that_is_not_known_is_a_page_with_404(string address)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("")]
    [InlineData("state=FL")]
    [InlineData("state=AL")]
    [InlineData("outcome=passed&state=")]
    [InlineData("outcome=failed")]
    [InlineData("knownAt=2025-06-01")]
    public async Task List_has_the_decisions_of_the_API(string query)
    {
        var page = await service.GetPageAsync($"/decisions?{query}");
        var list = await service.GetJsonAsync($"/v1/decisions?{query.Replace("&state=", query.EndsWith('=') ? "" : "&state=", StringComparison.Ordinal)}");

        Assert.Equal([$"{list["page"]!["total"]}"], page.GetTexts("[data-number='total']"));
        Assert.Equal(list["data"]!.AsArray().Count, page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task List_on_a_date_has_the_decisions_until_then()
    {
        var before = await service.GetPageAsync("/decisions?asOf=2025-06-16");
        var after = await service.GetPageAsync("/decisions?asOf=2025-06-17");

        Assert.Equal((0, 1), (before.QuerySelectorAll("tbody tr").Length, after.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public async Task Meeting_lists_its_decisions()
    {
        var page = await service.GetPageAsync("/meetings/fl-miami-city-commission-2025-06-17");

        Assert.Contains($"/decisions/{Vote}", Links(page));
    }

    [Fact]
    public async Task Agreement_links_to_its_decisions()
    {
        var page = await service.GetPageAsync($"/agreements/{FloridaTestData.Miami}");

        Assert.Contains($"/decisions?agreement={FloridaTestData.Miami}", Links(page));
    }

    [Fact]
    public async Task Source_counts_the_status_events_that_rest_on_it()
    {
        var page = await service.GetPageAsync("/sources/ice-participating-2025-06-16");
        JsonNode list = await service.GetJsonAsync("/v1/status-events?source=ice-participating-2025-06-16");

        Assert.Equal([$"{list["page"]!["total"]}"], page.GetTexts("[data-number='events']"));
        Assert.Contains("/publications/ice-participating-2025-06-16", Links(page));
    }

    private static string?[] Links(AngleSharp.Html.Dom.IHtmlDocument page) => [.. page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))];
}
