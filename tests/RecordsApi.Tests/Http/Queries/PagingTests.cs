using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

public sealed class PagingTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("agreements?limit=2")]
    [InlineData("agreements?limit=1&sort=signedOn")]
    [InlineData("agreements?limit=1&sort=-signedOn")]
    [InlineData("agreements?limit=2&sort=state,-signedOn")]
    [InlineData("agreements?limit=1&sort=-jurisdiction.name")]
    [InlineData("agreements?limit=1&sort=jurisdiction.name,agency.name")]
    [InlineData("status-events?limit=3")]
    [InlineData("status-events?limit=1&sort=-recordedAt")]
    [InlineData("agencies?limit=1&sort=-name")]
    [InlineData("jurisdictions?limit=3&sort=-state")]
    [InlineData("publications?limit=2&sort=-publishedOn")]
    public async Task Pages_return_every_record_once_in_list_order(string query)
    {
        var allIds = await service.GetIdsAsync("/v1/" + System.Text.RegularExpressions.Regex.Replace(query, "limit=[0-9]", "limit=500"));

        Assert.Equal(allIds, (await PagesAsync($"/v1/{query}")).Select(r => (string?)r["id"]));
        Assert.NotEmpty(allIds);
    }

    [Fact]
    public async Task Next_is_an_absolute_URL_equal_to_the_Link_header()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri("/v1/agreements?limit=2&state=FL", UriKind.Relative));
        var next = (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["page"]!["next"];

        Assert.StartsWith("http://localhost/v1/agreements?limit=2&state=FL&cursor=", next, StringComparison.Ordinal);
        Assert.Equal($"<{next}>; rel=\"next\"", Assert.Single(response.Headers.GetValues("Link")));
    }

    [Fact]
    public async Task Cursor_is_the_one_in_next_and_leads_to_the_same_page()
    {
        var page = (await service.GetJsonAsync("/v1/agreements?limit=2&state=FL"))["page"]!;
        var cursor = (string?)page["cursor"];

        Assert.EndsWith($"&cursor={cursor}", (string?)page["next"], StringComparison.Ordinal);
        Assert.Equal(await service.GetIdsAsync((string)page["next"]!), await service.GetIdsAsync($"/v1/agreements?limit=2&state=FL&cursor={cursor}"));
    }

    [Fact]
    public async Task Last_page_has_no_next_and_an_exact_total()
    {
        var page = (await service.GetJsonAsync("/v1/agreements?limit=5"))["page"];

        HttpTestExtensions.AssertJsonEqual("""{ "limit": 5, "next": null, "cursor": null, "total": 5, "totalIsExact": true }""", page);
    }

    [Theory]
    [InlineData("", 50)]
    [InlineData("?limit=1", 1)]
    [InlineData("?limit=500", 500)]
    public async Task Page_has_50_records_or_the_number_asked_for(string query, int expected) =>
        Assert.Equal(expected, (int?)(await service.GetJsonAsync($"/v1/agreements{query}"))["page"]!["limit"]);

    [Fact]
    public async Task Count_none_returns_no_total()
    {
        var page = (await service.GetJsonAsync("/v1/agreements?count=none"))["page"];

        HttpTestExtensions.AssertJsonEqual("""{ "limit": 50, "next": null, "cursor": null, "total": null, "totalIsExact": false }""", page);
    }

    [Fact]
    public async Task Cursor_keeps_asOf_and_knownAt_of_the_first_page()
    {
        using var own = new RegisterApiFactory();
        var first = await own.GetJsonAsync("/v1/agreements?limit=1");
        own.Clock.Advance(TimeSpan.FromDays(3));
        var second = await own.GetJsonAsync((string)first["page"]!["next"]!);

        HttpTestExtensions.AssertJsonEqual(first["register"]!.ToJsonString(), second["register"]);
    }

    [Theory]
    [InlineData("state=AL")]
    [InlineData("sort=-id")]
    [InlineData("asOf=2025-06-17")]
    public async Task Cursor_with_other_filters_returns_400(string other)
    {
        var cursor = await CursorAsync("/v1/agreements?limit=1");

        var (status, problem) = await service.GetProblemAsync($"/v1/agreements?limit=1&{other}&cursor={cursor}");

        Assert.Equal(400, status);
        Assert.Equal("cursor", Assert.Single(problem["errors"]!.AsObject()).Key);
    }

    [Fact]
    public async Task Cursor_of_another_list_returns_400() =>
        Assert.Equal(400, (await service.GetProblemAsync($"/v1/agencies?cursor={await CursorAsync("/v1/agreements?limit=1")}")).Status);

    [Fact]
    public async Task Tampered_cursor_returns_400()
    {
        var cursor = await CursorAsync("/v1/agreements?limit=1");
        var changed = cursor[..^2] + (cursor[^2] == 'A' ? 'B' : 'A') + cursor[^1];

        Assert.Equal(400, (await service.GetProblemAsync($"/v1/agreements?limit=1&cursor={changed}")).Status);
    }

    [Fact]
    public async Task Cursor_is_valid_after_a_restart()
    {
        using var first = new RegisterApiFactory();
        var next = (string)(await first.GetJsonAsync("/v1/agreements?limit=1"))["page"]!["next"]!;
        using var second = new RegisterApiFactory(null);
        TestDatabase.Copy(first.DatabasePath, second.DatabasePath);

        Assert.Single((await second.GetJsonAsync(next))["data"]!.AsArray());
    }

    [Fact]
    public async Task Page_size_can_change_between_pages()
    {
        var cursor = await CursorAsync("/v1/agreements?limit=1");

        Assert.Equal(4, (await service.GetIdsAsync($"/v1/agreements?limit=500&cursor={cursor}")).Length);
    }

    private async Task<string> CursorAsync(string address) =>
        ((string)(await service.GetJsonAsync(address))["page"]!["next"]!).Split("cursor=")[1];

    private async Task<List<JsonNode>> PagesAsync(string address)
    {
        List<JsonNode> records = [];
        for (var next = address; next is not null;)
        {
            var response = await service.GetJsonAsync(next);
            records.AddRange(response["data"]!.AsArray()!);
            next = (string?)response["page"]!["next"];
        }

        return records;
    }
}
