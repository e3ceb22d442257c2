using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

public sealed class PagingTests(Service service) : IClassFixture<Service>
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
    public async Task Pages_give_every_record_once_in_the_order_of_the_whole_list(string question)
    {
        var whole = await service.IdsAsync("/v1/" + System.Text.RegularExpressions.Regex.Replace(question, "limit=[0-9]", "limit=500"));

        Assert.Equal(whole, (await PagesAsync($"/v1/{question}")).Select(r => (string?)r["id"]));
        Assert.NotEmpty(whole);
    }

    [Fact]
    public async Task Next_is_a_whole_address_and_the_same_as_in_the_Link_header()
    {
        using var client = service.CreateClient();
        using var answer = await client.GetAsync(new Uri("/v1/agreements?limit=2&state=FL", UriKind.Relative));
        var next = (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["page"]!["next"];

        Assert.StartsWith("http://localhost/v1/agreements?limit=2&state=FL&cursor=", next, StringComparison.Ordinal);
        Assert.Equal($"<{next}>; rel=\"next\"", Assert.Single(answer.Headers.GetValues("Link")));
    }

    [Fact]
    public async Task Last_page_has_no_next_and_the_total_is_exact()
    {
        var page = (await service.JsonAsync("/v1/agreements?limit=5"))["page"];

        Asking.Same("""{ "limit": 5, "next": null, "total": 5, "totalIsExact": true }""", page);
    }

    [Fact]
    public async Task Total_is_not_counted_when_it_is_not_wanted()
    {
        var page = (await service.JsonAsync("/v1/agreements?count=none"))["page"];

        Asking.Same("""{ "limit": 50, "next": null, "total": null, "totalIsExact": false }""", page);
    }

    [Fact]
    public async Task Cursor_keeps_the_two_times_of_the_first_page()
    {
        using var own = new Service();
        var first = await own.JsonAsync("/v1/agreements?limit=1");
        own.Clock.Advance(TimeSpan.FromDays(3));
        var second = await own.JsonAsync((string)first["page"]!["next"]!);

        Asking.Same(first["register"]!.ToJsonString(), second["register"]);
    }

    [Theory]
    [InlineData("state=AL")]
    [InlineData("sort=-id")]
    [InlineData("asOf=2025-06-17")]
    public async Task Cursor_is_refused_with_another_question(string other)
    {
        var cursor = await CursorAsync("/v1/agreements?limit=1");

        var (status, problem) = await service.ProblemAsync($"/v1/agreements?limit=1&{other}&cursor={cursor}");

        Assert.Equal(400, status);
        Assert.Equal("cursor", Assert.Single(problem["errors"]!.AsObject()).Key);
    }

    [Fact]
    public async Task Cursor_is_refused_on_another_list() =>
        Assert.Equal(400, (await service.ProblemAsync($"/v1/agencies?cursor={await CursorAsync("/v1/agreements?limit=1")}")).Status);

    [Fact]
    public async Task Cursor_is_refused_when_a_character_is_changed()
    {
        var cursor = await CursorAsync("/v1/agreements?limit=1");
        var changed = cursor[..^2] + (cursor[^2] == 'A' ? 'B' : 'A') + cursor[^1];

        Assert.Equal(400, (await service.ProblemAsync($"/v1/agreements?limit=1&cursor={changed}")).Status);
    }

    [Fact]
    public async Task Cursor_outlives_a_restart()
    {
        using var first = new Service();
        var next = (string)(await first.JsonAsync("/v1/agreements?limit=1"))["page"]!["next"]!;
        using var second = new Service(null);
        File.Copy(first.DatabasePath, second.DatabasePath, overwrite: true);

        Assert.Single((await second.JsonAsync(next))["data"]!.AsArray());
    }

    [Fact]
    public async Task Page_may_have_another_length_than_the_one_before()
    {
        var cursor = await CursorAsync("/v1/agreements?limit=1");

        Assert.Equal(4, (await service.IdsAsync($"/v1/agreements?limit=500&cursor={cursor}")).Length);
    }

    private async Task<string> CursorAsync(string address) =>
        ((string)(await service.JsonAsync(address))["page"]!["next"]!).Split("cursor=")[1];

    private async Task<List<JsonNode>> PagesAsync(string address)
    {
        List<JsonNode> records = [];
        for (var next = address; next is not null;)
        {
            var answer = await service.JsonAsync(next);
            records.AddRange(answer["data"]!.AsArray()!);
            next = (string?)answer["page"]!["next"];
        }

        return records;
    }
}
