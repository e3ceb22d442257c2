using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>Detention facilities that are looked for by name, by code and by place.</summary>
public sealed class FacilitySearchTests(FacilityRegisterFactory register) : IClassFixture<FacilityRegisterFactory>
{
    [Theory]
    [InlineData("Pine County Jail", "fl-pine-county-jail")]
    [InlineData("pine jial", "fl-pine-county-jail")]
    [InlineData("PINEFL", "fl-pine-county-jail")]
    [InlineData("Oak Center AL", "al-oak-center")]
    public async Task Facility_is_suggested_by_any_of_its_names_and_by_its_DETLOC(string text, string expected)
    {
        var suggestion = (await register.GetJsonAsync($"/v1/suggest?q={Uri.EscapeDataString(text)}&kind=facility"))["data"]![0]!;

        Assert.Equal(("facility", expected, $"http://localhost/v1/facilities/{expected}"), ((string?)suggestion["kind"], (string?)suggestion["id"], (string?)suggestion["link"]));
    }

    [Fact]
    public async Task Suggestion_names_the_county_and_the_printed_name_that_matched()
    {
        var suggestion = (await register.GetJsonAsync("/v1/suggest?q=Pine%20Jail&kind=facility"))["data"]![0]!;

        Assert.Equal(
            ("PINE COUNTY JAIL", "Miami-Dade County", "FL", "PINE JAIL"),
            ((string?)suggestion["name"], (string?)suggestion["location"], (string?)suggestion["state"], (string?)suggestion["matchedName"]));
    }

    [Fact]
    public async Task Facility_is_among_the_suggestions_of_all_kinds() =>
        Assert.Contains(
            (await register.GetJsonAsync("/v1/suggest?q=River%20Jail"))["data"]!.AsArray(),
            suggestion => (string?)suggestion!["id"] == FacilityRegisterFactory.Marshals);

    [Fact]
    public async Task List_in_which_nothing_is_found_suggests_facilities()
    {
        var query = (await register.GetJsonAsync("/v1/facilities?q=Rivver%20Jail"))["query"]!;

        Assert.Equal(FacilityRegisterFactory.Marshals, (string?)query["suggestions"]![0]!["id"]);
    }

    [Fact]
    public async Task Search_page_links_to_the_page_of_the_facility() =>
        Assert.Contains("href=\"/facilities/fl-pine-county-jail\"", await register.GetTextAsync("/search?q=PINEFL"), StringComparison.Ordinal);

    [Theory]
    [InlineData("near=25.86,-80.29&radius=5", "fl-pine-county-jail")]
    [InlineData("near=25.61,-80.5&radius=5", "fl-lake-center")]
    [InlineData("bbox=-81,25,-80,26", "fl-lake-center,fl-pine-county-jail")]
    public async Task Facilities_are_found_by_the_point_of_their_place_or_else_of_their_county(string filter, string expected)
    {
        var list = await register.GetJsonAsync($"/v1/facilities?{filter}");

        Assert.Equal(expected, string.Join(',', list["data"]!.AsArray().Select(facility => (string?)facility!["id"])));
    }

    [Fact]
    public async Task Facilities_without_a_point_are_counted_in_a_note() =>
        Assert.Contains(
            (await register.GetJsonAsync("/v1/facilities?near=25.86,-80.29&radius=5"))["query"]!["notes"]!.AsArray(),
            note => ((string)note!).Contains('2', StringComparison.Ordinal) && ((string)note!).Contains("point", StringComparison.Ordinal));

    [Fact]
    public async Task Sitemap_has_the_pages_of_facilities() =>
        Assert.Contains("/facilities/fl-pine-county-jail</loc>", await register.GetTextAsync("/sitemaps/facilities/1.xml"), StringComparison.Ordinal);

    [Fact]
    public async Task Page_names_the_county() =>
        Assert.Contains(">Miami-Dade County</a>", await register.GetTextAsync("/facilities/fl-pine-county-jail"), StringComparison.Ordinal);
}
