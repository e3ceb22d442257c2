using System.Net;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>The pages of agencies and agreements.</summary>
public sealed class RecordPageTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Past = "asOf=2025-06-17&knownAt=2025-06-18";

    [Theory]
    [InlineData("")]
    [InlineData(Past)]
    public async Task Life_of_an_agreement_is_that_of_the_API_at_the_same_times(string times)
    {
        var page = await service.GetPageAsync($"/agreements/{FloridaTestData.Miami}?{times}");
        var knowledge = times.Length == 0 ? "" : "knownAt=2025-06-18";
        var events = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}/history?{knowledge}"))["data"]!.AsArray();

        Assert.Equal(events.Select(item => $"{item!["id"]}"), page.QuerySelectorAll(".events > li").Select(item => item.Id));
        Assert.Equal(events.Select(item => $"{item!["occurredOn"]}"), page.GetTexts(".events > li > time"));
        Assert.Equal(events.SelectMany(item => item!["sources"]!.AsArray()).Select(source => $"{source!["title"]}"), page.GetTexts(".events .sources a:first-child"));
    }

    [Fact]
    public async Task Status_event_links_to_the_decision_that_caused_it()
    {
        var page = await service.GetPageAsync($"/agreements/{FloridaTestData.Miami}");

        Assert.Equal("/decisions/fl-miami-2025-06-17-vote-1", page.QuerySelector(".events a[href^='/decisions']")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Document_stands_where_the_agreement_came_into_force()
    {
        var page = await service.GetPageAsync($"/agreements/{FloridaTestData.Hialeah}");

        Assert.Equal(["Agreement, HialeahPDFL_7.2.25.pdf"], page.GetTexts($"#{FloridaTestData.Hialeah}-e2 [aria-label=Documents] a"));
    }

    [Fact]
    public async Task Printed_rows_have_the_file_its_hash_and_the_days_of_the_API()
    {
        var page = await service.GetPageAsync($"/agreements/{FloridaTestData.Hialeah}");
        var listings = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Hialeah}/listings"))["data"]!.AsArray();
        var rows = page.QuerySelectorAll("section[aria-labelledby=printed] tbody tr").ToArray();

        Assert.Equal(listings.Count, rows.Length);
        foreach (var (listing, row) in listings.Zip(rows))
        {
            var file = (await service.GetJsonAsync($"/v1/publications/{listing!["firstPublicationId"]}"))["data"]!;
            Assert.Contains($"{file["fileName"]}", row.Children[0].TextContent, StringComparison.Ordinal);
            Assert.Contains($"{file["sha256"]}", row.Children[0].TextContent, StringComparison.Ordinal);
            Assert.Equal(
                [$"{listing["firstListedOn"]}", $"{listing["lastListedOn"]}", $"{listing["printed"]!["agency"]}"],
                row.Children.Skip(1).Take(3).Select(cell => cell.TextContent));
        }
    }

    [Theory]
    [InlineData("/agreements/" + FloridaTestData.Hialeah)]
    [InlineData("/agencies/fl-hialeah-police-department")]
    public async Task Citations_are_those_of_the_API(string path)
    {
        var page = await service.GetPageAsync($"{path}?{Past}");
        var times = path.StartsWith("/agencies", StringComparison.Ordinal) ? "knownAt=2025-06-18" : Past;
        var styled = new List<string> { (string)(await service.GetJsonAsync($"/v1{path}?{times}"))["data"]!["citation"]! };
        foreach (var style in new[] { "ap", "apa" })
            styled.Add((await service.GetTextAsync($"/v1{path}?{times}&format={style}")).Split('\n')[0]);

        Assert.Equal(styled, page.GetTexts(".citation [data-copy]"));
        Assert.StartsWith("@misc{", await service.GetTextAsync(page.QuerySelector("a[data-copy-from]")!.GetAttribute("href")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_an_agency_have_the_days_of_the_API()
    {
        var page = await service.GetPageAsync("/agencies/fl-hialeah-police-department");
        var names = (await service.GetJsonAsync("/v1/agencies/fl-hialeah-police-department"))["data"]!["names"]!.AsArray();

        Assert.Equal(
            names.Select(name => $"{name!["name"]} {name["firstSeenOn"]} {name["lastSeenOn"]}"),
            page.QuerySelectorAll("section[aria-labelledby=names] tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
    }

    [Theory]
    [InlineData("/agreements/" + FloridaTestData.Hialeah)]
    [InlineData("/agencies/fl-hialeah-police-department")]
    public async Task Links_to_other_pages_keep_both_times(string path)
    {
        var page = await service.GetPageAsync($"{path}?{Past}");
        var links = page.QuerySelectorAll("main a:not(.times a)").Select(link => link.GetAttribute("href")!)
            .Where(link => link.StartsWith("/states/", StringComparison.Ordinal) || link.StartsWith("/places/", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.EndsWith($"?{Past}", link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/agreements/fl-hialeah-police-department-287g-task-force-2", "/agreements/" + FloridaTestData.Hialeah)]
    [InlineData("/agencies/fl-hialeah-police-departmen", "/agencies/fl-hialeah-police-department")]
    public async Task Unknown_id_is_explained_on_a_page_that_links_to_the_nearest_one(string address, string nearest)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);
        var page = PageTestExtensions.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(nearest, page.QuerySelector("li a")?.GetAttribute("href"));
    }
}
