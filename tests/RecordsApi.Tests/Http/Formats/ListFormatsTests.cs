using System.Text;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Formats;

public sealed class ListFormatsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("/v1/agencies?format=csv", null)]
    [InlineData("/v1/agencies", "text/csv")]
    [InlineData("/v1/agencies", "text/html;q=0.5, text/csv;q=0.9, application/json;q=0.1")]
    public async Task Csv_is_selected_by_parameter_or_Accept_header(string address, string? accept)
    {
        var (response, body) = await SendAsync(address, accept);

        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("5", Assert.Single(response.Headers.GetValues("X-Total-Count")));
        Assert.StartsWith("id,name,type,state,jurisdictionId,jurisdictionMatch,serves,servesReason,locatedIn,countyIds,noCountyReason,oris,", body, StringComparison.Ordinal);
        Assert.Equal(6, body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Csv_joins_values_and_uses_dotted_columns_for_nested_records()
    {
        var (_, body) = await SendAsync($"/v1/agreements?agency=fl-hialeah-police-department&format=csv&asOf=2025-06-17");
        var lines = body.Split("\r\n");

        Assert.EndsWith(",documents,sourceIds,links.self,links.history,links.listings,links.decisions,links.feed,citation", lines[0], StringComparison.Ordinal);
        Assert.Contains(",1230000,Hialeah,place,FL,12086,,pending,forming,false,,2025-04-03,listed,certain,,,,2025-04-03,2025-06-17,true,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_escapes_cells_that_a_spreadsheet_would_run_as_formulas()
    {
        var (_, body) = await SendAsync("/v1/publications/ice-participating-2025-12-30/rows?format=csv");

        Assert.Contains(",'=Somewhere,", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_a_byte_order_mark_only_when_requested()
    {
        using var client = service.CreateClient();

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), (await client.GetByteArrayAsync("/v1/agencies?format=csv&bom=true"))[..3]);
        Assert.Equal("id,"u8.ToArray(), (await client.GetByteArrayAsync("/v1/agencies?format=csv"))[..3]);
    }

    [Fact]
    public async Task Csv_with_a_limit_returns_one_page()
    {
        var (response, body) = await SendAsync("/v1/agencies?format=csv&limit=2");

        Assert.Equal(3, body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("format=csv&limit=2&cursor=", Assert.Single(response.Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ndjson_has_one_line_for_each_record()
    {
        var (response, body) = await SendAsync("/v1/agreements?format=ndjson&state=FL");
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();

        Assert.Equal("application/x-ndjson; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(await service.GetIdsAsync("/v1/agreements?state=FL"), lines.Select(l => (string?)l["id"]));
        Assert.Equal("4", Assert.Single(response.Headers.GetValues("X-Total-Count")));
    }

    [Fact]
    public async Task Ndjson_ends_with_a_trailer_that_gives_the_count_if_requested()
    {
        var (_, body) = await SendAsync("/v1/agreements?format=ndjson&state=FL&trailer=true");
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();

        Assert.Equal(5, lines.Length);
        Assert.Equal(4, (int)lines[^1]["trailer"]!["count"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&format=csv")]
    public async Task Trailer_of_another_format_returns_400(string format)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/agreements?trailer=true{format}");

        Assert.Equal((400, "format=ndjson"), (status, (string?)problem["errors"]!["trailer"]![0]!["didYouMean"]));
    }

    [Fact]
    public async Task Parameters_after_an_ampersand_without_a_question_mark_return_404_that_says_so()
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/agreements/{FloridaTestData.Hialeah}/history&format=csv");

        Assert.Equal(404, status);
        Assert.Contains("The path contains `&`: the first parameter of a URL follows `?`", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_filters_give_the_same_records_in_every_format()
    {
        const string Question = "/v1/status-events?state=FL&statusFrom=2025-06-01&sort=-recordedAt";
        var ids = await service.GetIdsAsync(Question);
        var (_, csv) = await SendAsync(Question + "&format=csv");

        Assert.Equal(ids, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[0]));
    }

    private async Task<(HttpResponseMessage Answer, string Body)> SendAsync(string address, string? accept = null)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        var response = await client.SendAsync(request);
        return (response, await response.Content.ReadAsStringAsync());
    }
}
