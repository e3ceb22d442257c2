using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Search;

public sealed class NameSearchTests(SearchedService service) : IClassFixture<SearchedService>
{
    private const string Around = "fl-hialeah-police-department,fl-coral-gables-police-department";

    [Theory]
    [InlineData("jurisdictions", "canon city", "0811810")]
    [InlineData("jurisdictions", "CAN\u0303ON CITY", "0811810")]
    [InlineData("jurisdictions", "Ca\u00f1on City", "0811810")]
    [InlineData("jurisdictions", "Do\u00f1a Ana", "35013")]
    [InlineData("jurisdictions", "dona ana", "35013")]
    [InlineData("jurisdictions", "St Cloud", "1262550")]
    [InlineData("jurisdictions", "St. Cloud", "1262550")]
    [InlineData("jurisdictions", "saint cloud, FL", "1262550")]
    [InlineData("agencies", "st", "fl-st-cloud-police-department,fl-stuart-police-department")]
    [InlineData("agencies", "Sheriffs Office", "al-baldwin-county-sheriffs-office")]
    [InlineData("agencies", "Sheriff\u2019s Office", "al-baldwin-county-sheriffs-office")]
    [InlineData("agencies", "obrien", "ia-obrien-county-sheriff")]
    [InlineData("agencies", "o'brien sheriff and jail", "ia-obrien-county-sheriff")]
    [InlineData("agencies", "hiale", "fl-hialeah-police-department")]
    [InlineData("agencies", "h", "")]
    [InlineData("agencies", "City of Hialeah", "fl-hialeah-police-department")]
    [InlineData("agencies", "\"coral gables\"", "fl-coral-gables-police-department")]
    [InlineData("agencies", "\"gables coral\"", "")]
    [InlineData("agencies", "\"coral gab\"", "")]
    [InlineData("agencies", "gables coral", "fl-coral-gables-police-department")]
    [InlineData("agencies", "\"department city\" hialeah", "")]
    [InlineData("agencies", "dade-miami", "")]
    [InlineData("agencies", "alabama", "al-baldwin-county-sheriffs-office")]
    [InlineData("agencies", "united states", "")]
    public async Task Text_finds_what_it_asks_for(string list, string text, string expected) =>
        Assert.Equal(expected, string.Join(',', await IdsAsync(list, text)));

    [Theory]
    [InlineData("agencies", "Miami", $"fl-miami-police-department,fl-miami-beach-police-department,fl-north-miami-police-department,{Around}")]
    [InlineData("agencies", "miami florida", $"fl-miami-police-department,fl-miami-beach-police-department,fl-north-miami-police-department,{Around}")]
    [InlineData("agencies", "Miami-Dade", $"fl-miami-police-department,fl-hialeah-police-department,fl-miami-beach-police-department,fl-north-miami-police-department,fl-coral-gables-police-department")]
    [InlineData("jurisdictions", "Miami", "1245000,1245025,12086,1230000,1214250")]
    public async Task Nearest_names_come_first(string list, string text, string expected) =>
        Assert.Equal(expected, string.Join(',', await IdsAsync(list, text)));

    [Fact]
    public async Task Order_by_relevance_can_be_turned_round_and_mixed()
    {
        var ranked = await IdsAsync("agencies", "miami");

        Assert.Equal(ranked, await service.IdsAsync("/v1/agencies?q=miami&sort=relevance"));
        Assert.Equal(ranked.Reverse(), await service.IdsAsync("/v1/agencies?q=miami&sort=-relevance"));
        Assert.Equal(ranked, await service.IdsAsync("/v1/agencies?q=miami&sort=state,relevance"));
    }

    [Theory]
    [InlineData("agencies?q=miami&limit=1")]
    [InlineData("agencies?q=police&limit=2&sort=-relevance")]
    [InlineData("agreements?q=florida&limit=1")]
    [InlineData("jurisdictions?q=fl&limit=2")]
    public async Task Pages_of_a_ranked_list_give_every_record_once_in_order(string question)
    {
        var whole = await service.IdsAsync($"/v1/{question.Replace("limit=1", "limit=500", StringComparison.Ordinal).Replace("limit=2", "limit=500", StringComparison.Ordinal)}");
        List<string?> paged = [];
        for (var next = $"/v1/{question}"; next is not null;)
        {
            var page = await service.JsonAsync(next);
            paged.AddRange(page["data"]!.AsArray().Select(r => (string?)r!["id"]));
            next = (string?)page["page"]!["next"];
        }

        Assert.True(whole.Length > 2);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Answer_tells_that_the_nearest_come_first() => Assert.Equal(
        "Agencies matching \"hialeah\", judged by what was known at 2025-12-31T12:00:00.000Z, sorted by relevance.",
        (string?)(await service.JsonAsync("/v1/agencies?q=hialeah"))["query"]!["sentence"]);

    [Theory]
    [InlineData("agencies?sort=relevance", "sort")]
    [InlineData("agreements?sort=id,-relevance", "sort")]
    [InlineData("jurisdictions?sort=relevance", "sort")]
    [InlineData("sources?q=a&sort=relevance", "sort")]
    [InlineData("agencies?q=%22", "q")]
    [InlineData("agencies?q=*&sort=relevance", "q")]
    [InlineData("agreements?q=%25", "q")]
    [InlineData("jurisdictions?q=%F0%9F%9A%93", "q")]
    [InlineData("sources?q=-%2C.", "q")]
    public async Task Question_without_words_is_refused(string question, string parameter)
    {
        var (status, problem) = await service.ProblemAsync($"/v1/{question}");

        Assert.Equal(400, status);
        Assert.Equal(parameter, Assert.Single(problem["errors"]!.AsObject()).Key);
    }

    private Task<string[]> IdsAsync(string list, string text) => service.IdsAsync($"/v1/{list}?q={Uri.EscapeDataString(text)}");
}
