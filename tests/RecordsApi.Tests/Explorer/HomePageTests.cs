using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>The home page.</summary>
public sealed class HomePageTests(SeedRegisterFactory service) : IClassFixture<SeedRegisterFactory>
{
    [Theory]
    [InlineData("")]
    [InlineData("asOf=2025-02-20")]
    [InlineData("asOf=2025-12-31")]
    [InlineData("asOf=2025-06-17&knownAt=2025-06-18")]
    public async Task Figures_are_those_of_the_API_at_the_same_times(string times)
    {
        var page = await service.GetPageAsync($"/?{times}");
        var models = await ReadAsync($"/v1/statistics/agreements?by=model&inForce=true&{times}");

        Assert.Equal(
            [Format(models.Sum(model => (int)model!["inForce"]!)), .. models.Select(model => Format((int)model!["inForce"]!))],
            page.GetTexts(".figure b"));
    }

    [Fact]
    public async Task Counties_on_the_map_have_the_numbers_of_the_API()
    {
        var page = await service.GetPageAsync("/?asOf=2025-12-31&model=task-force");
        var counties = (await ReadAsync("/v1/statistics/agreements?by=county&inForce=true&model=task-force&asOf=2025-12-31"))
            .Where(county => county!["county"] is not null).ToDictionary(county => (string)county!["county"]!, county => $"{county!["inForce"]}", StringComparer.Ordinal);
        var drawn = page.QuerySelectorAll("path[data-county]")
            .ToDictionary(path => path.GetAttribute("data-county")!, path => path.QuerySelector("title")!.TextContent.Split(": ")[1], StringComparer.Ordinal);

        // The map has the counties of 2017 and no territories.
        Assert.True(drawn.Count > 300);
        Assert.All(drawn, county => Assert.Equal(counties[county.Key], county.Value));
        Assert.Empty(counties.Keys.Except(drawn.Keys));
    }

    [Fact]
    public async Task Agreements_outside_counties_stand_beside_the_map_by_state()
    {
        var page = await service.GetPageAsync("/?asOf=2025-12-31");
        var outside = (await ReadAsync("/v1/statistics/agreements?by=state,county&inForce=true&asOf=2025-12-31")).Where(row => row!["county"] is null).ToArray();

        Assert.NotEmpty(outside);
        Assert.Equal(
            outside.Select(row => $"/states/{row!["state"]}?asOf=2025-12-31: {row["inForce"]}").Order(StringComparer.Ordinal),
            page.QuerySelectorAll(".columns li").Select(item => $"{item.QuerySelector("a")!.GetAttribute("href")}: {item.TextContent.Split(": ")[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task News_end_at_the_date_of_the_page_and_at_what_was_known()
    {
        var page = await service.GetPageAsync("/?asOf=2025-12-31&knownAt=2025-06-18");
        var times = page.QuerySelectorAll(".news time").Select(time => time.GetAttribute("datetime")!).ToArray();

        Assert.NotEmpty(times);
        Assert.All(times, time => Assert.True(string.CompareOrdinal(time, "2025-06-19") < 0, time));
    }

    [Fact]
    public async Task Date_after_the_newest_list_is_called_assumed()
    {
        var page = await service.GetPageAsync("/?asOf=2027-01-01");

        Assert.StartsWith("Assumed: nothing was observed after", page.GetTexts(".times .assumed").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_to_other_pages_keep_both_times()
    {
        var page = await service.GetPageAsync("/?asOf=2025-06-17&knownAt=2025-06-18");
        var links = page.QuerySelectorAll("main a[href^='/states/']").Select(link => link.GetAttribute("href")!).ToArray();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.EndsWith("?asOf=2025-06-17&knownAt=2025-06-18", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fields_that_were_left_empty_are_no_error()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/?asOf=2025-06-17&knownAt=&model=");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Invalid_date_is_explained_once_on_a_page()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/?asOf=17.6.2025");
        var page = PageTestExtensions.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("Invalid query parameters", page.GetTexts("h1").Single());
        Assert.Contains("asOf", page.GetTexts("main p, main li").Single(text => text.Contains("17.6.2025", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_that_has_not_changed_is_answered_with_304_and_the_same_content_security_policy()
    {
        using var client = service.CreateClient();
        using var first = await client.GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
    }

    private static string Format(int number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<JsonArray> ReadAsync(string address) => (await service.GetJsonAsync(address))["data"]!.AsArray();
}
