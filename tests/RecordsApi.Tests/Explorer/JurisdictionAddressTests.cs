using System.Net;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>Addresses of the pages of states, counties and places, and links between them.</summary>
public sealed class JurisdictionAddressTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Past = "asOf=2025-06-17&knownAt=2025-06-18";

    [Theory]
    [InlineData("/states/FL")]
    [InlineData("/counties/12086")]
    [InlineData("/places/1230000")]
    public async Task Links_to_other_pages_keep_both_times(string path)
    {
        var page = await service.GetPageAsync($"{path}?{Past}");
        var links = page.QuerySelectorAll("main a:not(.times a)").Select(link => link.GetAttribute("href")!)
            .Where(link => link.StartsWith("/states", StringComparison.Ordinal) || link.StartsWith("/counties/", StringComparison.Ordinal) || link.StartsWith("/ag", StringComparison.Ordinal)).ToArray();

        Assert.True(links.Length > 1);
        Assert.All(links, link => Assert.EndsWith($"?{Past}", link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/states/fl?asOf=2025-06-17&model=task-force", "/states/FL?asOf=2025-06-17&model=task-force")]
    [InlineData("/states/12", "/states/FL")]
    [InlineData("/counties/12", "/states/FL")]
    [InlineData("/counties/1230000", "/places/1230000")]
    [InlineData("/places/12086?knownAt=2025-06-18", "/counties/12086?knownAt=2025-06-18")]
    [InlineData("/places/us", "/")]
    [InlineData("/States/FL", "/states/FL")]
    public async Task Other_addresses_of_a_page_redirect_to_it(string address, string expected)
    {
        using var client = service.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(address);

        Assert.Equal((HttpStatusCode.PermanentRedirect, expected), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("/states/Florida", "/states/FL")]
    [InlineData("/counties/12086x", "/counties/12086")]
    [InlineData("/places/123000", "/places/1230000")]
    public async Task Unknown_id_is_explained_on_a_page_that_links_to_the_nearest_one(string address, string nearest)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);
        var page = PageTestExtensions.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(nearest, page.QuerySelector("li a")?.GetAttribute("href"));
    }
}
