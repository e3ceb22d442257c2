using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes.Webhooks;

/// <summary>Creating, reading, changing and deleting webhooks.</summary>
public sealed class WebhookTests
{
    private const string Url = "https://newsroom.example/hooks/records";

    [Fact]
    public async Task Secret_is_returned_only_when_it_is_created()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var created = await owner.CreateWebhookAsync(new { url = Url });
        var read = await owner.GetDataAsync($"/v1/webhooks/{created["id"]}");

        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", (string?)created["secret"]);
        Assert.Null(read["secret"]);
    }

    [Fact]
    public async Task Webhook_is_created_with_defaults_at_its_address()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        using var response = await owner.PostAsJsonAsync("/v1/webhooks", new { url = Url });
        var webhook = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!;

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal((string?)webhook["links"]!["self"], response.Headers.Location?.ToString());
        Assert.Equal((Url, "change", "", true, 0), ((string?)webhook["url"], (string?)webhook["events"]![0], (string?)webhook["filter"], (bool)webhook["enabled"]!, (int)webhook["after"]!));
    }

    [Fact]
    public async Task Webhooks_of_another_key_do_not_exist()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        using var other = await fixture.CreateOwnerAsync(KeyScope.RegisterAdmin);
        var created = await owner.CreateWebhookAsync(new { url = Url });
        using var read = await other.GetAsync(new Uri($"/v1/webhooks/{created["id"]}", UriKind.Relative));
        using var deliveries = await other.GetAsync(new Uri($"/v1/webhooks/{created["id"]}/deliveries", UriKind.Relative));
        using var deleted = await other.DeleteAsync(new Uri($"/v1/webhooks/{created["id"]}", UriKind.Relative));

        Assert.Equal([404, 404, 404], new[] { read, deliveries, deleted }.Select(response => (int)response.StatusCode));
        Assert.Empty((await other.GetDataAsync("/v1/webhooks")).AsArray());
        Assert.Single((await owner.GetDataAsync("/v1/webhooks")).AsArray());
    }

    [Theory]
    [InlineData("GET", "/v1/webhooks")]
    [InlineData("POST", "/v1/webhooks")]
    [InlineData("PATCH", "/v1/webhooks/wh-1")]
    [InlineData("DELETE", "/v1/webhooks/wh-1")]
    public async Task Webhooks_require_a_key(string method, string address)
    {
        await using var fixture = await UpdateFixture.CreateAsync();

        Assert.Equal(401, (await fixture.Service.GetProblemAsync(address, method)).Status);
    }

    [Theory]
    [InlineData("""{ "url": "http://newsroom.example/hook" }""", "/url")]
    [InlineData("""{ "url": "https://127.0.0.1/hook" }""", "/url")]
    [InlineData("""{ "url": "https://[::1]/hook" }""", "/url")]
    [InlineData("""{ "url": "https://localhost/hook" }""", "/url")]
    [InlineData("""{ "url": "https://169.254.169.254/latest" }""", "/url")]
    [InlineData("""{ "url": "ftp://newsroom.example/hook" }""", "/url")]
    [InlineData("""{ "url": "https://newsroom.example/", "events": [] }""", "/events")]
    [InlineData("""{ "url": "https://newsroom.example/", "events": ["alarm"] }""", "/events")]
    [InlineData("""{ "url": "https://newsroom.example/", "events": ["chang"] }""", "/events/0")]
    [InlineData("""{ "url": "https://newsroom.example/", "filter": "stat=FL" }""", "/filter")]
    [InlineData("""{ "url": "https://newsroom.example/", "filter": "after=3" }""", "/filter")]
    [InlineData("""{ "url": "https://newsroom.example/", "filter": "agency=nobody" }""", "/filter")]
    [InlineData("""{ "url": "https://newsroom.example/", "after": 5 }""", "/after")]
    [InlineData("""{ "url": "https://newsroom.example/", "secret": "mine" }""", "/secret")]
    [InlineData("{}", "/url")]
    public async Task Invalid_webhook_is_rejected_with_the_property_that_is_wrong(string body, string property)
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        using var response = await owner.PostAsync(new Uri("/v1/webhooks", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains(property, problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Change_keeps_what_it_does_not_name()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var created = await owner.CreateWebhookAsync(new { url = Url, description = "Desk" });
        using var response = await owner.PatchAsJsonAsync($"/v1/webhooks/{created["id"]}", new { filter = "state=FL", enabled = false });
        var changed = await owner.GetDataAsync($"/v1/webhooks/{created["id"]}");

        Assert.Equal((Url, "Desk", "state=FL", false), ((string?)changed["url"], (string?)changed["description"], (string?)changed["filter"], (bool)changed["enabled"]!));
    }

    [Theory]
    [InlineData("description", null)]
    [InlineData("filter", "\"\"")]
    [InlineData("events", """["change"]""")]
    [InlineData("enabled", "true")]
    [InlineData("after", "0")]
    public async Task Null_in_a_change_sets_a_property_to_its_default(string property, string? expected)
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync(KeyScope.RegisterAdmin);
        var created = await owner.CreateWebhookAsync(new { url = Url, description = "Desk", filter = "state=FL", events = new[] { "alarm" }, enabled = false });
        await owner.ChangeWebhookAsync(created, new JsonObject { [property] = null });

        Assert.Equal(expected, (await owner.GetDataAsync($"/v1/webhooks/{created["id"]}"))[property]?.ToJsonString());
    }

    [Fact]
    public async Task Webhook_can_be_sent_back_as_it_was_read()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var created = await owner.CreateWebhookAsync(new { url = Url, description = "Desk" });
        var read = await owner.GetDataAsync($"/v1/webhooks/{created["id"]}");
        await owner.ChangeWebhookAsync(created, read);

        Assert.True(JsonNode.DeepEquals(read, await owner.GetDataAsync($"/v1/webhooks/{created["id"]}")));
    }

    [Theory]
    [InlineData("""{ "url": null }""", "/url")]
    [InlineData("""{ "url": "ftp://newsroom.example/hook" }""", "/url")]
    [InlineData("""{ "url": "https://127.0.0.1/hook" }""", "/url")]
    [InlineData("""{ "events": ["chang"] }""", "/events/0")]
    [InlineData("""{ "filter": "stat=FL" }""", "/filter")]
    [InlineData("""{ "description": "two\nlines" }""", "/description")]
    [InlineData("""{ "createdAt": "2020-01-01T00:00:00Z" }""", "/createdAt")]
    [InlineData("""{ "colour": "red" }""", "/colour")]
    public async Task Invalid_change_is_rejected_with_the_property_that_is_wrong(string body, string property)
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var created = await owner.CreateWebhookAsync(new { url = Url });
        using var response = await owner.PatchAsync(new Uri($"/v1/webhooks/{created["id"]}", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal([property], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Deleted_webhook_is_gone()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var created = await owner.CreateWebhookAsync(new { url = Url });
        using var deleted = await owner.DeleteAsync(new Uri($"/v1/webhooks/{created["id"]}", UriKind.Relative));
        using var read = await owner.GetAsync(new Uri($"/v1/webhooks/{created["id"]}", UriKind.Relative));

        Assert.Equal((200, 404), ((int)deleted.StatusCode, (int)read.StatusCode));
    }

    [Fact]
    public async Task Key_has_a_limited_number_of_webhooks()
    {
        await using var fixture = await UpdateFixture.CreateAsync(("Webhooks:MaximumPerKey", "1"));
        using var owner = await fixture.CreateOwnerAsync();
        await owner.CreateWebhookAsync(new { url = Url });
        using var second = await owner.PostAsJsonAsync("/v1/webhooks", new { url = Url });

        Assert.Equal(422, (int)second.StatusCode);
    }

    [Fact]
    public async Task Dry_run_creates_no_webhook()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        using var response = await owner.PostAsJsonAsync("/v1/webhooks?dryRun=true", new { url = Url });

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Empty((await owner.GetDataAsync("/v1/webhooks")).AsArray());
    }

    [Fact]
    public async Task Write_is_in_the_audit_log_without_the_secret()
    {
        await using var fixture = await UpdateFixture.CreateAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var created = await owner.CreateWebhookAsync(new { url = Url });
        var entry = Assert.Single(await fixture.Service.GetAuditEntriesAsync("?thing=webhook"))!;

        Assert.Equal((string?)created["id"], (string?)entry["thingId"]);
        Assert.DoesNotContain((string)created["secret"]!, entry.ToJsonString(), StringComparison.Ordinal);
    }
}
