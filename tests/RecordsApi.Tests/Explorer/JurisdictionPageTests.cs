using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>The pages of states, counties and places.</summary>
public sealed class JurisdictionPageTests(SeedRegisterFactory service) : IClassFixture<SeedRegisterFactory>
{
    private const string Now = "asOf=2025-12-31";
    private const string Past = "asOf=2025-06-17&knownAt=2025-06-18";

    /// <summary>Paths of pages with the filter of the API that finds the same agreements, and their times.</summary>
    public static TheoryData<string, string, string> Pages { get; } = CreatePages();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Figures_are_those_of_the_API_at_the_same_times(string path, string scope, string times)
    {
        var page = await service.GetPageAsync($"{path}?{times}");
        var models = await ReadAsync($"statistics/agreements?by=model&{scope}&{times}");
        var agencies = (await ReadAsync($"statistics/agreements?inForce=true&{scope}&{times}"))[0]!["agencies"]!;

        string[] expected =
        [
            Format(models.Sum(model => (int)model!["inForce"]!)), .. models.Select(model => (int)model!["inForce"]!).Where(count => count > 0).Select(Format), Format((int)agencies),
        ];
        Assert.Equal(models.Count == 0 ? [] : expected, page.GetTexts(".figure b"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Decisions_are_those_of_the_API_at_the_same_times(string path, string scope, string times)
    {
        var page = await service.GetPageAsync($"{path}?{times}");
        var (with, without) = (await CountAsync("true"), await CountAsync("false"));
        var text = page.QuerySelector("section[aria-labelledby=decisions] p")!.TextContent;

        Assert.Contains($"A decision is recorded for {Format(with)} of {Format(with + without)} agreement", text, StringComparison.Ordinal);
        Assert.Equal(without > 0, text.Contains($"For {Format(without)} none is recorded", StringComparison.Ordinal));

        async Task<int> CountAsync(string decided) => (int)(await ReadAsync($"statistics/agreements?decided={decided}&{scope}&{times}"))[0]!["agreements"]!;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Months_are_those_of_the_API_at_the_same_times(string path, string scope, string times)
    {
        var page = await service.GetPageAsync($"{path}?{times}");
        var shown = ReadTable(page, "section[aria-labelledby=months] tbody tr");
        var knowledge = times.Contains("knownAt", StringComparison.Ordinal) ? "&knownAt=2025-06-18" : "";
        var to = times.Length == 0 ? "" : $"&to={times[5..15]}";
        var months = await ReadAsync($"statistics/timeline?every=month&from={shown[0][0]}-01{to}&{scope}{knowledge}");

        Assert.Equal(24, shown.Count);
        Assert.Equal(months.Select(month => new[] { $"{month!["period"]}", $"{month["began"]}", $"{month["ended"]}", $"{month["inForce"]}" }), shown);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Share_of_people_is_that_of_the_API_at_the_same_times(string path, string scope, string times)
    {
        var page = await service.GetPageAsync($"{path}?{times}");
        var share = (await ReadAsync($"coverage/population?{scope}&{times}"))[0]!;
        var text = page.QuerySelector("section[aria-labelledby=people]")!.TextContent;

        if ((int)share["jurisdictions"]! == 0)
            Assert.Contains("as a whole has an agreement in force on this date", text, StringComparison.Ordinal);
        else
            Assert.Contains(Format((int)share["population"]!), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/states/FL", "")]
    [InlineData("/states/FL", Past)]
    [InlineData("/places/1230000", Now)]
    public async Task Counties_on_the_map_have_the_numbers_of_the_API(string path, string times)
    {
        var page = await service.GetPageAsync($"{path}?{times}");
        var counties = (await ReadAsync($"statistics/agreements?by=county&state=FL&inForce=true&{times}")).Where(county => county!["county"] is not null)
            .Select(county => ((string)county!["county"]!, $"{county["inForce"]}"));
        var drawn = page.QuerySelectorAll("path[data-county]").Select(path => (path.GetAttribute("data-county")!, path.QuerySelector("title")!.TextContent.Split(": ")[1])).ToArray();

        Assert.Equal(67, drawn.Length);
        Assert.Equal(counties.Order(), drawn.Where(county => county.Item2 != "none recorded").Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("&model=task-force")]
    public async Task Agreements_without_a_county_stand_beside_the_map(string filter)
    {
        var page = await service.GetPageAsync($"/states/FL?{Now}{filter}");
        var expected = (await ReadAsync($"agreements?state=FL&inForce=true&limit=500&{Now}")).Where(agreement => agreement!["countyIds"]!.AsArray().Count == 0)
            .Select(agreement => $"/agreements/{agreement!["id"]}?{Now}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), page.QuerySelectorAll(".beside li a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/states/FL", "state=FL", "")]
    [InlineData("/states/FL", "state=FL", "&model=warrant-service-officer&sort=-signedOn")]
    [InlineData("/states/FL", "state=FL", "&inForce=false&sort=status")]
    [InlineData("/counties/12086", "within=12086", "&status=active")]
    public async Task Table_has_the_agreements_of_the_API_in_the_requested_order(string path, string scope, string filter)
    {
        var sort = filter.Contains("sort=", StringComparison.Ordinal) ? "" : "&sort=agency.name";
        var expected = (await ReadAsync($"agreements?{scope}&limit=500&{Now}{filter}{sort}")).Select(agreement => $"/agreements/{agreement!["id"]}");
        var shown = new List<string>();
        for (var address = $"{path}?{Now}{filter}"; address is not null;)
        {
            var page = await service.GetPageAsync(address);
            shown.AddRange(page.QuerySelectorAll("section[aria-labelledby=agreements] tbody td:nth-of-type(1) a").Select(link => link.GetAttribute("href")!.Split('?')[0]));
            address = page.QuerySelector("[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(expected, shown);
    }

    [Fact]
    public async Task Part_of_a_long_table_says_that_it_is_one_and_cannot_be_sorted_in_the_browser()
    {
        var page = await service.GetPageAsync($"/states/FL?{Now}");
        var list = await service.GetJsonAsync($"/v1/agreements?state=FL&{Now}&limit=1");
        var table = page.QuerySelector("section[aria-labelledby=agreements] table")!;

        Assert.Equal($"{list["page"]!["total"]} agreements on December 31, 2025, of which this part shows 100", table.QuerySelector("caption")!.TextContent);
        Assert.Null(table.GetAttribute("class"));
        Assert.EndsWith("#agreements", page.QuerySelector("[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_can_be_downloaded_as_it_is_filtered()
    {
        var page = await service.GetPageAsync($"/states/FL?{Now}&model=task-force&inForce=false");
        var csv = page.QuerySelector("section[aria-labelledby=agreements] a[href*='format=csv']")!.GetAttribute("href")!;

        Assert.Equal(
            page.QuerySelectorAll("section[aria-labelledby=agreements] tbody tr").Length,
            (await service.GetTextAsync(csv)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    public async Task Place_without_an_agreement_says_what_the_register_covers()
    {
        var page = await service.GetPageAsync("/places/3651000");

        Assert.Matches("None recorded. That does not mean that there is none: the register holds ICE’s list of participating agencies from .+", page.GetTexts(".none")[0]);
    }

    [Fact]
    public async Task Territory_without_outlines_has_a_page_without_a_map()
    {
        var page = await service.GetPageAsync("/states/PR");

        Assert.Equal(["There is no map of Puerto Rico."], page.GetTexts("section[aria-labelledby=where] p"));
    }

    [Fact]
    public async Task Map_of_a_place_marks_its_counties()
    {
        var page = await service.GetPageAsync("/places/1230000");

        Assert.Contains("The border marks Miami-Dade, FL.", page.QuerySelector("svg desc")!.TextContent, StringComparison.Ordinal);
    }

    private static TheoryData<string, string, string> CreatePages()
    {
        var pages = new TheoryData<string, string, string>();
        foreach (var (path, scope) in new[] { ("/states/FL", "state=FL"), ("/states/VA", "state=VA"), ("/counties/12086", "within=12086"), ("/places/1230000", "within=1230000") })
        {
            foreach (var times in new[] { "", Now, Past })
                pages.Add(path, scope, times);
        }

        return pages;
    }

    private static string Format(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static List<string[]> ReadTable(IHtmlDocument page, string rows) =>
        [.. page.QuerySelectorAll(rows).Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];

    private async Task<JsonArray> ReadAsync(string path) => (await service.GetJsonAsync($"/v1/{path}"))["data"]!.AsArray();
}
