using System.Text.Json.Nodes;
using System.Xml.Linq;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>What search engines read.</summary>
public sealed class IndexingTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Hostile = "</script><script>alert(1)</script>";

    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Sitemap_leads_to_pages_that_exist()
    {
        var parts = await ReadAddressesAsync("/sitemap.xml");
        var pages = new List<string>();
        foreach (var part in parts)
            pages.AddRange((await ReadAddressesAsync(part)).Take(5));

        Assert.Contains("http://localhost/", pages);
        Assert.Contains("http://localhost/agencies/al-baldwin-county-sheriffs-office", pages);
        Assert.Contains("http://localhost/meetings/fl-miami-city-commission-2025-06-17", pages);
        Assert.Contains(pages, page => page.StartsWith("http://localhost/sources/", StringComparison.Ordinal));
        Assert.Contains(pages, page => page.StartsWith("http://localhost/publications/ice-", StringComparison.Ordinal));
        Assert.Contains("http://localhost/agreements/al-baldwin-county-sheriffs-office-287g-jail-enforcement-1", pages);
        foreach (var page in pages)
        {
            using var client = service.CreateClient();
            using var response = await client.GetAsync(page);
            Assert.Equal((page, 200), (page, (int)response.StatusCode));
        }
    }

    [Fact]
    public async Task Agreements_in_the_sitemap_have_the_time_of_their_last_status_event()
    {
        var sitemap = XDocument.Parse(await service.GetTextAsync("/sitemaps/agreements/1.xml"));
        var events = (await service.GetJsonAsync($"/v1/status-events?agreement={FloridaTestData.Hialeah}"))["data"]!.AsArray();

        Assert.Equal(
            events.Max(status => (string)status!["recordedAt"]!),
            sitemap.Descendants(Sitemaps + "url").Single(url => url.Value.Contains(FloridaTestData.Hialeah, StringComparison.Ordinal)).Element(Sitemaps + "lastmod")!.Value);
    }

    [Theory]
    [InlineData("/sitemaps/agencies/2.xml")]
    [InlineData("/sitemaps/nothing/1.xml")]
    [InlineData("/sitemaps/agencies/0.xml")]
    public async Task Part_that_does_not_exist_is_not_found(string address)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);

        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task Robots_may_read_pages_and_find_the_sitemap()
    {
        var robots = await service.GetTextAsync("/robots.txt");

        Assert.Contains("Disallow: /v1/\n", robots, StringComparison.Ordinal);
        Assert.DoesNotContain("Disallow: /agencies", robots, StringComparison.Ordinal);
        Assert.EndsWith("Sitemap: http://localhost/sitemap.xml\n", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_on_another_day_names_the_newest_state_as_canonical()
    {
        var page = await service.GetPageAsync("/agencies/fl-hialeah-police-department?asOf=2025-06-17&knownAt=2025-06-18");

        Assert.Equal("http://localhost/agencies/fl-hialeah-police-department", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("/charts/preview.png?asOf=2025-06-17&knownAt=", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "Dataset", "Home")]
    [InlineData("/agencies/fl-hialeah-police-department", "GovernmentOrganization", "Home, States, Florida, Hialeah Police Department")]
    [InlineData("/agreements/fl-port-police-287g-task-force-1", "DigitalDocument", "Home, States, Florida, Port Police, Port Police: task force")]
    [InlineData("/search?q=Hialeah", null, "Home, Search for “Hialeah”")]
    public async Task Page_describes_itself_in_JSON_LD(string address, string? type, string crumbs)
    {
        var data = await ReadStructuredDataAsync(service, address);

        Assert.Equal(type, (string?)data["mainEntity"]?["@type"]);
        Assert.Equal(crumbs, string.Join(", ", data["breadcrumb"]!["itemListElement"]!.AsArray().Select(crumb => (string)crumb!["name"]!)));
    }

    [Theory]
    [InlineData("/states")]
    [InlineData("/compare")]
    [InlineData("/sources/miami-minutes-2025-06-17")]
    public async Task Page_that_is_below_no_other_leads_home(string address)
    {
        var page = await service.GetPageAsync(address);

        Assert.Equal(["/"], page.QuerySelectorAll("nav.crumbs a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Hostile_name_does_not_end_the_data()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().Agency("fl-hostile-police-department", Hostile, jurisdiction: "1230000"));
        var data = await ReadStructuredDataAsync(own, "/agencies/fl-hostile-police-department");
        var page = await own.GetPageAsync("/agencies/fl-hostile-police-department");
        var card = await own.GetPageAsync("/embed/agencies/fl-hostile-police-department");

        Assert.Equal(Hostile, (string?)data["mainEntity"]!["name"]);
        Assert.Equal(2, page.Scripts.Length);
        Assert.Equal(Hostile, card.GetTexts("h1").Single());
        Assert.Empty(card.Scripts);
        Assert.Empty(PageTestExtensions.Parse(page.QuerySelector("textarea")!.TextContent).Scripts);
    }

    private static async Task<JsonNode> ReadStructuredDataAsync(RegisterApiFactory service, string address) =>
        JsonNode.Parse((await service.GetPageAsync(address)).QuerySelector("script[type='application/ld+json']")!.TextContent)!;

    private async Task<string[]> ReadAddressesAsync(string address) =>
        [.. XDocument.Parse(await service.GetTextAsync(address)).Descendants(Sitemaps + "loc").Select(location => location.Value)];
}
