using System.Net;
using AngleSharp.Dom;
using RecordsApi.Tests.Features.Facilities;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>The pages of detention facilities and of agreements about them.</summary>
public sealed class FacilityPageTests(FacilityRegisterFactory service) : IClassFixture<FacilityRegisterFactory>
{
    private const string Pine = FacilityRegisterFactory.Pine;
    private const string Lake = FacilityRegisterFactory.Lake;

    [Fact]
    public async Task Number_of_facilities_is_that_of_the_API()
    {
        var page = await service.GetPageAsync("/facilities?asOf=2025-08-29");
        var total = (int)(await service.GetJsonAsync("/v1/facilities?asOf=2025-08-29"))["page"]!["total"]!;

        Assert.Equal([$"{total}"], page.GetTexts("[data-number]"));
    }

    [Fact]
    public async Task Page_shows_what_each_list_says()
    {
        var page = await service.GetPageAsync($"/facilities/{Pine}?asOf=2025-08-29");
        var observations = (await service.GetJsonAsync($"/v1/facilities/{Pine}/observations?observedTo=2025-08-29"))["data"]!.AsArray();

        Assert.Equal(
            observations.Select(o => (string)o!["observedOn"]!).Order(StringComparer.Ordinal),
            page.QuerySelectorAll("#lists ~ .scroll tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Page_links_to_the_agreement_of_the_facility() =>
        Assert.Contains(
            $"/agreements/{Pine}-detention-1", (await service.GetPageAsync($"/facilities/{Pine}")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task Page_says_that_a_missing_facility_is_not_closed() =>
        Assert.Contains("it is not closed for that reason", (await service.GetPageAsync($"/facilities/{Pine}")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Page_of_the_agreement_links_to_the_facility()
    {
        var page = await service.GetPageAsync($"/agreements/{Pine}-detention-1");

        Assert.Contains($"/facilities/{Pine}", page.QuerySelectorAll("dd a").Select(link => link.GetAttribute("href")));
        Assert.Equal("PINE COUNTY JAIL: IGSA", page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task Page_of_the_agreement_links_to_what_each_list_says_of_the_facility()
    {
        var page = await service.GetPageAsync($"/agreements/{Pine}-detention-1");

        Assert.Equal([$"/facilities/{Pine}#lists"], page.QuerySelectorAll("#printed ~ p a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/counties/12086", Lake, Pine)]
    [InlineData("/places/1230000", Pine)]
    [InlineData("/states/FL", Lake, Pine, FacilityRegisterFactory.Marshals)]
    public async Task Page_of_a_jurisdiction_names_the_facilities_in_it(string address, params string[] expected)
    {
        var page = await service.GetPageAsync($"{address}?asOf=2025-08-29");

        Assert.Equal(expected.Select(id => $"/facilities/{id}?asOf=2025-08-29"), page.QuerySelectorAll("#facilities ~ .scroll tbody th a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Page_of_a_jurisdiction_draws_the_population_of_each_facility_over_time()
    {
        var page = await service.GetPageAsync("/places/1230000?asOf=2025-08-29");

        Assert.Equal(["From 10.5 on 2020-03-01 to 90.75 on 2025-08-28; at most 90.75."], page.GetTexts(".line svg desc"));
    }

    [Fact]
    public async Task Page_of_a_jurisdiction_without_facilities_says_so() =>
        Assert.Contains("No list of facilities", (await service.GetPageAsync("/counties/12086?asOf=2020-01-01")).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task List_of_facilities_in_a_county_names_the_county()
    {
        var page = await service.GetPageAsync("/facilities?county=12086&asOf=2025-08-29");

        Assert.Equal(("Detention facilities in Miami-Dade County, FL", "2"), (page.QuerySelector("h1")!.TextContent.Trim(), page.GetTexts("[data-number]").Single()));
    }

    [Fact]
    public async Task Facility_that_is_not_known_is_a_page_with_404()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/facilities/fl-nowhere-jail");

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }
}
