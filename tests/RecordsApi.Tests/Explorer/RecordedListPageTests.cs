using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>The pages of publications, comparisons, news, coverage and files, over the shipped register.</summary>
public sealed class RecordedListPageTests(SeedRegisterFactory service) : IClassFixture<SeedRegisterFactory>
{
    private const string Pm = "ice-participating-2025-06-17-pm";

    [Fact]
    public async Task Rows_of_a_publication_are_as_in_the_API_through_all_parts()
    {
        var api = (await service.GetJsonAsync($"/v1/publications/{Pm}/rows?limit=500"))["data"]!.AsArray()
            .Concat((await service.GetJsonAsync((await service.GetJsonAsync($"/v1/publications/{Pm}/rows?limit=500"))["page"]!["next"]!.ToString()))["data"]!.AsArray())
            .Select(row => ($"{row!["rowNumber"]}", $"{row["printed"]!["agency"]}", $"{row["read"]!["signedOn"]}")).ToList();
        var shown = new List<(string, string, string)>();
        for (var address = $"/publications/{Pm}"; address is not null;)
        {
            var page = await service.GetPageAsync(address);
            shown.AddRange(page.QuerySelectorAll(".printed tbody tr").Select(row => (row.Children[0].TextContent, row.Children[2].TextContent, row.Children[11].TextContent)));
            address = page.QuerySelector("[aria-label='Parts of the list'] [rel='next']")?.GetAttribute("href");
        }

        Assert.Equal(api, shown);
    }

    [Fact]
    public async Task Publication_shows_its_numbers_its_hash_and_its_neighbors()
    {
        var page = await service.GetPageAsync($"/publications/{Pm}");
        var publication = (await service.GetJsonAsync($"/v1/publications/{Pm}"))["data"]!;
        var events = await service.GetJsonAsync($"/v1/status-events?publication={Pm}");

        Assert.Equal([Format(publication["rowCount"])], page.GetTexts("[data-number='rows']"));
        Assert.Equal([Format(events["page"]!["total"])], page.GetTexts("[data-number='events']"));
        Assert.Contains($"{publication["sha256"]}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("nav[aria-label^='Publications'] a"), link => Assert.StartsWith("/publications/ice-participating-2025-06-", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(2, page.QuerySelectorAll("nav[aria-label^='Publications'] a").Length);
    }

    [Fact]
    public async Task Neighbors_of_publications_lead_through_the_list_in_order()
    {
        var next = (await service.GetPageAsync($"/publications/{Pm}")).QuerySelector("nav[aria-label^='Publications'] [rel='next']")!.GetAttribute("href")!;
        var previous = (await service.GetPageAsync(next)).QuerySelector("nav[aria-label^='Publications'] [rel='prev']")!.GetAttribute("href");

        Assert.Equal($"/publications/{Pm}", previous);
    }

    [Theory]
    [InlineData("")]
    [InlineData("list=pending")]
    [InlineData("state=quarantined")]
    public async Task Publications_are_counted_as_in_the_API(string query)
    {
        var page = await service.GetPageAsync($"/publications?{query}");
        var list = await service.GetJsonAsync($"/v1/publications?{query}");

        Assert.Equal([Format(list["page"]!["total"])], page.GetTexts("[data-number='total']"));
    }

    [Fact]
    public async Task Publications_that_are_not_accepted_or_not_held_are_named()
    {
        var page = await service.GetPageAsync("/publications");
        var coverage = (await ReadAsync("/v1/coverage")).Where(fact => (string?)fact!["factKind"] != "facilities").ToList();

        Assert.Equal(coverage.SelectMany(fact => fact!["quarantined"]!.AsArray()).Select(publication => $"{publication!["fileName"]}"), page.GetTexts("[aria-labelledby='not-accepted'] a"));
        Assert.Equal(coverage.SelectMany(fact => fact!["knownNotHeld"]!.AsArray()).Select(publication => $"{publication!["fileName"]}"), page.GetTexts("[aria-labelledby='not-held'] tbody th"));
    }

    [Fact]
    public async Task Second_part_of_a_list_keeps_its_filters_and_names_what_was_known()
    {
        var first = await service.GetPageAsync("/publications?list=pending&asOf=2026-02-27");
        var second = await service.GetPageAsync(first.QuerySelector("[rel='next']")!.GetAttribute("href")!);

        Assert.Contains("list=pending&asOf=2026-02-27&knownAt=", first.QuerySelector("[rel='next']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(100, second.QuerySelectorAll("[aria-label='Publications by day'] tbody tr").Length);
        Assert.Empty(first.GetTexts("[aria-label='Publications by day'] tbody th").Intersect(second.GetTexts("[aria-label='Publications by day'] tbody th")));
    }

    [Theory]
    [InlineData("from=2025-02-20&to=2025-12-31", "asOf=2025-02-20..2025-12-31&phase=in-force")]
    [InlineData("from=2025-12-31&to=2025-02-20&phase=all&state=FL", "asOf=2025-02-20..2025-12-31&state=FL")]
    [InlineData("from=2025-06-17&to=2025-06-17&knownFrom=2025-06-18&phase=all", "asOf=2025-06-17..2025-06-17&knownAt=2025-06-18..2026-03-27T16:00:00.000Z")]
    public async Task Differences_are_counted_as_in_the_API(string query, string api)
    {
        var page = await service.GetPageAsync($"/compare?{query}");

        foreach (var (section, filter) in new[] { ("added", "cause=news&kind=added"), ("left", "cause=news&kind=left"), ("renamed", "cause=news&kind=renamed"), ("changed", "cause=news&kind=changed"), ("corrected", "cause=correction") })
        {
            var list = await service.GetJsonAsync($"/v1/compare?{api}&{filter}&limit=1");
            Assert.Equal([Format(list["page"]!["total"])], page.GetTexts($"[data-number='{section}']"));
        }
    }

    [Fact]
    public async Task Meeting_is_timed_by_the_clock_of_its_place()
    {
        var facts = (await service.GetPageAsync("/meetings/fl-miami-city-commission-2025-06-17")).GetTexts(".facts dd");

        Assert.Equal(["June 17, 2025, 09:00 (America/New_York)", "June 17, 2025, 09:36 (America/New_York)", "June 17, 2025, 20:17 (America/New_York)"], facts.Skip(2).Take(3));
    }

    [Fact]
    public async Task Difference_links_to_its_evidence_and_to_the_agreement_at_both_times()
    {
        var page = await service.GetPageAsync("/compare?from=2025-06-17&to=2025-06-17&knownFrom=2025-06-18&phase=all&show=corrected");
        var row = page.QuerySelectorAll("tbody tr").First(row => row.QuerySelectorAll("a").Length >= 4);
        var links = row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToArray();

        Assert.Contains("asOf=2025-06-17&knownAt=2025-06-18", links[1], StringComparison.Ordinal);
        Assert.Contains("asOf=2025-06-17&knownAt=2026-03-27", links[2], StringComparison.Ordinal);
        Assert.StartsWith("/sources/", links[3], StringComparison.Ordinal);
        await service.GetPageAsync(links[1]);
        await service.GetPageAsync(links[3]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("state=FL&kind=agency-added", "state=FL&kind=agency-added")]
    [InlineData("corrections=true", "corrections=true")]
    [InlineData("asOf=2025-06-17", "until=2025-06-17")]
    public async Task News_are_the_entries_of_the_change_log(string query, string api)
    {
        var page = await service.GetPageAsync($"/news?{query}");
        var list = await service.GetJsonAsync($"/v1/changes?{api}&sort=-sequence&limit=100");

        Assert.Equal([Format(list["page"]!["total"])], page.GetTexts("[data-number='total']"));
        Assert.Equal(list["data"]!.AsArray().Select(change => $"{change!["summary"]}"), page.QuerySelectorAll("ul.news > li").Select(line => line.LastElementChild!.TextContent.Trim()));
    }

    [Fact]
    public async Task Corrections_are_marked_in_the_news()
    {
        var corrections = await service.GetPageAsync("/news?corrections=true");
        var additions = await service.GetPageAsync("/news?kind=agency-added");

        Assert.Equal(corrections.QuerySelectorAll("ul.news > li").Length, corrections.QuerySelectorAll(".correction").Length);
        Assert.Empty(additions.QuerySelectorAll(".correction"));
    }

    [Fact]
    public async Task News_link_to_the_feed_with_their_filters()
    {
        var page = await service.GetPageAsync("/news?state=FL");

        Assert.Equal("/v1/changes.atom?state=FL", page.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
        using var client = service.CreateClient();
        using var feed = await client.GetAsync("/v1/changes.atom?state=FL");
        Assert.True(feed.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("knownAt=2025-06-18")]
    public async Task Coverage_has_the_numbers_of_the_API(string query)
    {
        var page = await service.GetPageAsync($"/coverage?{query}");
        foreach (var fact in (await ReadAsync($"/v1/coverage?{query}")).Where(fact => fact!["list"] is not null))
        {
            var counts = fact!["publications"]!;
            Assert.Equal([Format(counts["accepted"])], page.GetTexts($"[data-number='{fact["list"]}-accepted']"));
            Assert.Equal([Format(counts["unchanged"])], page.GetTexts($"[data-number='{fact["list"]}-unchanged']"));
            Assert.Equal([Format(counts["quarantined"])], page.GetTexts($"[data-number='{fact["list"]}-quarantined']"));
            Assert.Equal(
                (int)counts["accepted"]! + (int)counts["unchanged"]! + (int)counts["quarantined"]!,
                page.QuerySelectorAll($"[aria-labelledby='{fact["list"]}'] details td").Sum(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task Decisions_by_state_are_those_of_the_API()
    {
        var page = await service.GetPageAsync("/coverage");
        var florida = await service.GetJsonAsync("/v1/decisions?state=FL");
        var row = page.QuerySelectorAll("[aria-labelledby='decisions'] tbody tr").Single(row => row.Children[0].TextContent == "Florida");

        Assert.Equal(Format(florida["page"]!["total"]), row.Children[1].TextContent);
    }

    [Fact]
    public async Task Files_have_the_sizes_and_hashes_of_the_API_once_they_are_written()
    {
        var manifest = (await service.GetJsonAsync("/v1/exports"))["data"]!;
        var page = await service.GetPageAsync("/data");

        Assert.Equal(
            manifest["files"]!.AsArray().Select(file => ($"{file!["name"]}", file["rows"] is null ? "" : Format(file["rows"]), Format(file["bytes"]), $"{file["sha256"]}")).Order(),
            page.QuerySelectorAll("tbody tr:has(td)").Select(row => (row.Children[0].TextContent, row.Children[2].TextContent, row.Children[3].TextContent, row.Children[4].TextContent)).Order());
    }

    private static string Format(JsonNode? number) => ((long)number!).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<JsonArray> ReadAsync(string address) => (await service.GetJsonAsync(address))["data"]!.AsArray();
}
