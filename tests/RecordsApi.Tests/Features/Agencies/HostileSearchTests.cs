using CsCheck;
using RecordsApi.Testing;

namespace RecordsApi.Tests.Features.Agencies;

public sealed class HostileSearchTests(NameSearchApiFactory service) : IClassFixture<NameSearchApiFactory>
{
    [Theory]
    [InlineData("NEAR(")]
    [InlineData("NEAR(miami beach, 2)")]
    [InlineData("AND")]
    [InlineData("miami OR")]
    [InlineData("NOT miami")]
    [InlineData("Name : miami")]
    [InlineData("{Name Printed} : miami")]
    [InlineData("^miami")]
    [InlineData("miami*")]
    [InlineData("\"miami")]
    [InlineData("\"\" miami \"\"")]
    [InlineData("'; DROP TABLE AgencySearch; --")]
    [InlineData("miami \uE000 beach")]
    [InlineData("{0} {1} @p0")]
    [InlineData("\u0dea \U0001E900")]
    [InlineData("a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9 aa ab ac ad ae af ag ah ai aj ak al am an ao ap aq ar as at au av aw ax ay az ba bb bc bd be bf bg bh bi bj bk bl bm bn")]
    public async Task FTS_syntax_is_treated_as_plain_text(string text)
    {
        foreach (var list in (string[])["agencies", "agreements", "jurisdictions"])
            Assert.Equal(200, await StatusAsync(list, text));
    }

    [Fact]
    public async Task FTS_operators_around_a_word_change_nothing() =>
        Assert.Equal(await GetDataAsync("miami"), await GetDataAsync("^miami*"));

    [Fact]
    public async Task Any_text_returns_200_or_400() => await Gen.OneOf(
            Gen.String[Gen.Char, 0, 60],
            Gen.String[Gen.Char["\"*^:(){}+-'ANDORTE \u0301\u00f1st.&"], 0, 60])
        .ForAllAsync(async text => await StatusAsync("agencies", text) is 200 or 400, iterations: 300);

    private async Task<string> GetDataAsync(string text)
    {
        using var client = service.CreateClient();
        var body = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(new Uri($"/v1/agencies?q={Uri.EscapeDataString(text)}", UriKind.Relative)));
        return body!["data"]!.ToJsonString();
    }

    private async Task<int> StatusAsync(string list, string text)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri($"/v1/{list}?q={Uri.EscapeDataString(text)}", UriKind.Relative));
        return (int)response.StatusCode;
    }
}
