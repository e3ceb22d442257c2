using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>What other sites can show in frames.</summary>
public sealed class EmbedTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Times = "asOf=2025-12-30&knownAt=2025-12-31T12%3A00%3A00Z";

    [Theory]
    [InlineData("/embed/map", "/embed/map?")]
    [InlineData("/embed/map?state=FL&knownAt=2025-12-30", "/embed/map?")]
    [InlineData("/embed/growth", "/embed/growth?")]
    [InlineData("/embed/agencies/fl-hialeah-police-department?asOf=2025-07-10", "/embed/agencies/fl-hialeah-police-department?asOf=2025-07-10&")]
    public async Task Embed_without_both_times_leads_to_the_one_with_them(string address, string start)
    {
        using var client = service.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var response = await client.GetAsync(address);
        var location = response.Headers.Location!.OriginalString;

        Assert.Equal(302, (int)response.StatusCode);
        Assert.StartsWith(start, location, StringComparison.Ordinal);
        Assert.Contains("asOf=", location, StringComparison.Ordinal);
        Assert.Contains("knownAt=", location, StringComparison.Ordinal);
        Assert.Equal(address.Contains("state=FL", StringComparison.Ordinal), location.EndsWith("&state=FL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"/embed/map?{Times}", "frame-ancestors *")]
    [InlineData($"/embed/growth?{Times}", "frame-ancestors *")]
    [InlineData($"/embed/agencies/fl-hialeah-police-department?{Times}", "frame-ancestors *")]
    [InlineData("/", "frame-ancestors 'none'")]
    [InlineData("/agencies/fl-hialeah-police-department", "frame-ancestors 'none'")]
    [InlineData("/v1/agencies", "frame-ancestors 'none'")]
    [InlineData($"/charts/map.svg?{Times}", "frame-ancestors 'none'")]
    [InlineData("/oembed?url=http://localhost/", "frame-ancestors 'none'")]
    [InlineData("/embedded", "frame-ancestors 'none'")]
    public async Task Only_embeds_may_be_framed(string address, string policy)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);

        Assert.EndsWith(policy, response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_of_an_agency_says_what_the_API_says_on_that_day()
    {
        var page = await service.GetPageAsync($"/embed/agencies/fl-hialeah-police-department?asOf=2025-05-01&knownAt=2025-12-31");

        Assert.Equal(["Hialeah Police Department"], page.GetTexts("h1"));
        Assert.Equal(["May 1, 2025"], page.GetTexts(".day"));
        Assert.Equal(["Pending"], page.GetTexts(".status"));
        Assert.Contains("register version", page.GetTexts("footer").Single(), StringComparison.Ordinal);
        Assert.Equal("/agencies/fl-hialeah-police-department?asOf=2025-05-01&knownAt=2025-12-31", page.QuerySelector("footer a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/", "/embed/map?asOf=")]
    [InlineData("/agencies/fl-hialeah-police-department", "/embed/agencies/fl-hialeah-police-department?asOf=")]
    public async Task Page_has_the_HTML_of_its_embed_and_says_where_programs_find_it(string address, string source)
    {
        var page = await service.GetPageAsync(address);
        var code = PageTestExtensions.Parse(page.QuerySelector("textarea")!.TextContent);

        Assert.StartsWith($"http://localhost{source}", code.QuerySelector("iframe")!.GetAttribute("src"), StringComparison.Ordinal);
        foreach (var type in new[] { "application/json+oembed", "text/xml+oembed" })
        {
            var text = await service.GetTextAsync(page.QuerySelector($"link[type='{type}']")!.GetAttribute("href")!);
            Assert.Contains("/embed/", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http://localhost/", "http://localhost/embed/map?asOf=2025-12-30&")]
    [InlineData("https://localhost/?model=task-force", "http://localhost/embed/map?model=task-force&asOf=")]
    [InlineData("http://localhost/states/FL", "http://localhost/embed/map?state=FL&asOf=")]
    [InlineData("http://localhost/agencies/fl-hialeah-police-department?asOf=2025-06-17&knownAt=2025-06-18", "http://localhost/embed/agencies/fl-hialeah-police-department?asOf=2025-06-17&knownAt=2025-06-18")]
    [InlineData("http://localhost/embed/growth?asOf=2025-06-17&knownAt=2025-06-18", "http://localhost/embed/growth?asOf=2025-06-17&knownAt=2025-06-18")]
    public async Task OEmbed_of_a_page_is_the_frame_with_its_embed(string url, string source)
    {
        var json = await service.GetJsonAsync($"/oembed?url={Uri.EscapeDataString(url)}&maxwidth=320");
        var frame = PageTestExtensions.Parse((string)json["html"]!).QuerySelector("iframe")!;

        Assert.Equal(("rich", "1.0", 320), ((string?)json["type"], (string?)json["version"], (int)json["width"]!));
        Assert.StartsWith(source, frame.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("320", frame.GetAttribute("width"));
        Assert.NotEmpty(frame.GetAttribute("title")!);
    }

    [Fact]
    public async Task OEmbed_comes_as_XML_too()
    {
        var xml = XDocument.Parse(await service.GetTextAsync("/oembed?url=http://localhost/agencies/fl-hialeah-police-department&format=xml"));
        var json = await service.GetJsonAsync("/oembed?url=http://localhost/agencies/fl-hialeah-police-department");

        Assert.Equal(json.AsObject().Select(property => (property.Key, $"{property.Value}")), xml.Root!.Elements().Select(element => (element.Name.LocalName, element.Value)));
    }

    [Theory]
    [InlineData("https://elsewhere.example/agencies/fl-hialeah-police-department", 404)]
    [InlineData("http://localhost:8080/", 404)]
    [InlineData("ftp://localhost/", 404)]
    [InlineData("http://localhost/agencies/nobody", 404)]
    [InlineData("http://localhost/coverage", 404)]
    [InlineData("http://localhost/?asOf=tomorrow", 404)]
    [InlineData("javascript:alert(1)", 404)]
    [InlineData("agencies", 400)]
    [InlineData("", 400)]
    [InlineData("http://localhost/&format=yaml", 501)]
    public async Task OEmbed_of_anything_else_is_refused(string url, int status)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync($"/oembed?url={url}");

        Assert.Equal(status, (int)response.StatusCode);
    }
}
