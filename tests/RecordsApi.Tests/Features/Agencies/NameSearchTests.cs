using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agencies;

public sealed class NameSearchTests(NameSearchApiFactory service) : IClassFixture<NameSearchApiFactory>
{
    private const string OtherMatches = "fl-hialeah-police-department,fl-coral-gables-police-department";

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
    public async Task Search_text_returns_the_matching_records(string list, string text, string expected) =>
        Assert.Equal(expected, string.Join(',', await IdsAsync(list, text)));

    [Theory]
    [InlineData("agencies", "Miami", $"fl-miami-police-department,fl-miami-beach-police-department,fl-north-miami-police-department,{OtherMatches}")]
    [InlineData("agencies", "miami florida", $"fl-miami-police-department,fl-miami-beach-police-department,fl-north-miami-police-department,{OtherMatches}")]
    [InlineData("agencies", "Miami-Dade", $"fl-miami-police-department,fl-hialeah-police-department,fl-miami-beach-police-department,fl-north-miami-police-department,fl-coral-gables-police-department")]
    [InlineData("jurisdictions", "Miami", "1245000,1245025,12086,1230000,1214250")]
    public async Task Closest_matches_come_first(string list, string text, string expected) =>
        Assert.Equal(expected, string.Join(',', await IdsAsync(list, text)));

    [Fact]
    public async Task Relevance_can_be_reversed_and_combined_with_other_sort_keys()
    {
        var ranked = await IdsAsync("agencies", "miami");

        Assert.Equal(ranked, await service.GetIdsAsync("/v1/agencies?q=miami&sort=relevance"));
        Assert.Equal(ranked.Reverse(), await service.GetIdsAsync("/v1/agencies?q=miami&sort=-relevance"));
        Assert.Equal(ranked, await service.GetIdsAsync("/v1/agencies?q=miami&sort=state,relevance"));
    }

    [Theory]
    [InlineData("agencies?q=miami&limit=1")]
    [InlineData("agencies?q=police&limit=2&sort=-relevance")]
    [InlineData("agreements?q=florida&limit=1")]
    [InlineData("jurisdictions?q=fl&limit=2")]
    public async Task Pages_of_a_ranked_list_return_every_record_once_in_order(string query)
    {
        var allIds = await service.GetIdsAsync($"/v1/{query.Replace("limit=1", "limit=500", StringComparison.Ordinal).Replace("limit=2", "limit=500", StringComparison.Ordinal)}");
        List<string?> paged = [];
        for (var next = $"/v1/{query}"; next is not null;)
        {
            var page = await service.GetJsonAsync(next);
            paged.AddRange(page["data"]!.AsArray().Select(r => (string?)r!["id"]));
            next = (string?)page["page"]!["next"];
        }

        Assert.True(allIds.Length > 2);
        Assert.Equal(allIds, paged);
    }

    [Fact]
    public async Task Response_echoes_the_sort_by_relevance() => Assert.Equal(
        "Agencies matching \"hialeah\", based on information recorded by 2025-12-31T12:00:00.000Z, sorted by relevance.",
        (string?)(await service.GetJsonAsync("/v1/agencies?q=hialeah"))["query"]!["sentence"]);

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
    public async Task Search_without_words_or_relevance_without_search_returns_400(string query, string parameter)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/{query}");

        Assert.Equal(400, status);
        Assert.Equal(parameter, Assert.Single(problem["errors"]!.AsObject()).Key);
    }

    private Task<string[]> IdsAsync(string list, string text) => service.GetIdsAsync($"/v1/{list}?q={Uri.EscapeDataString(text)}");
}
