using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Audit;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Audit;

/// <summary>The audit log as a list: three entries an hour apart, and two API keys.</summary>
public sealed class ListAuditEntriesTests : IAsyncLifetime, IDisposable
{
    private readonly RegisterApiFactory service = new();
    private string key = "";
    private string keyId = "";

    public async Task InitializeAsync()
    {
        key = await service.CreateKeyAsync(KeyScope.RegisterAdmin);
        Assert.True(ApiKeyToken.TryReadId(key, out var id));
        keyId = id;
        var trail = service.Services.GetRequiredService<AuditLog>();
        (int Status, string Outcome, string? Thing)[] entries = [(201, "done", "source"), (404, "refused", null), (200, "done", "step")];
        foreach (var ((status, outcome, thing), hour) in entries.Select((e, i) => (e, i)))
        {
            await trail.AppendAsync(new AuditEntry
            {
                At = new DateTimeOffset(2025, 6, 17, 12 + hour, 0, 0, TimeSpan.Zero),
                KeyId = hour == 2 ? null : keyId,
                KeyName = hour == 2 ? null : "Desk",
                RequestId = $"r{hour}",
                Method = "POST",
                Path = "/v1/sources",
                Status = status,
                Outcome = outcome,
                Thing = thing,
                ThingId = thing is null ? null : "one",
                Reason = "Why",
                After = "{}",
            }, CancellationToken.None);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task Audit_entry_is_returned_with_every_field() => HttpTestExtensions.AssertJsonEqual(
        $$"""
        {
          "sequence": 1, "id": "1", "at": "2025-06-17T12:00:00.000Z", "keyId": "{{keyId}}", "keyName": "Desk", "requestId": "r0",
          "method": "POST", "path": "/v1/sources", "status": 201, "outcome": "done", "thing": "source", "thingId": "one",
          "reason": "Why", "before": null, "after": "{}"
        }
        """, (await GetAuditAsync("?sort=sequence&limit=1"))["data"]![0]);

    [Theory]
    [InlineData("", "3 2 1")]
    [InlineData("?sort=sequence", "1 2 3")]
    [InlineData("?key={key}", "2 1")]
    [InlineData("?outcome=done", "3 1")]
    [InlineData("?thing=step,agency", "3")]
    [InlineData("?from=2025-06-17T13:00:00Z", "3 2")]
    [InlineData("?to=2025-06-17T13:00:00Z", "2 1")]
    [InlineData("?from=2025-06-17&to=2025-06-17", "3 2 1")]
    [InlineData("?from=2025-06-18", "")]
    [InlineData("?outcome=refused&thing=source", "")]
    public async Task Filter_returns_the_matching_entries(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', (await GetAuditAsync(query.Replace("{key}", keyId, StringComparison.Ordinal)))["data"]!.AsArray().Select(e => (string?)e!["id"])));

    [Fact]
    public async Task Pages_follow_one_another()
    {
        using var client = service.CreateClientWithKey(key);
        var first = await GetAuditAsync("?limit=2");
        var second = JsonNode.Parse(await client.GetStringAsync((string)first["page"]!["next"]!))!;

        Assert.Equal((3, "1"), ((int)first["page"]!["total"]!, (string?)second["data"]![0]!["id"]));
        Assert.Null(second["page"]!["next"]);
    }

    [Fact]
    public async Task Csv_contains_every_entry()
    {
        using var client = service.CreateClientWithKey(key);
        var lines = (await client.GetStringAsync("/v1/audit?format=csv")).Split("\r\n");

        Assert.StartsWith("sequence,id,at,keyId,keyName,requestId,method,path,status,outcome,", lines[0], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public async Task All_invalid_parameters_are_reported_together()
    {
        using var client = service.CreateClientWithKey(key);
        using var response = await client.GetAsync(new Uri("/v1/audit?outcom=done&thing=sourc&key=k-000000000000&from=2025-06-18&to=2025-06-17", UriKind.Relative));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(["from", "key", "outcom", "thing"], problem["errors"]!.AsObject().Select(e => e.Key).Order());
    }

    [Fact]
    public async Task New_entry_is_in_the_next_response_because_nothing_is_cached()
    {
        var before = (int)(await GetAuditAsync(""))["page"]!["total"]!;
        using (var stranger = service.CreateClient())
            await (await stranger.GetAsync(new Uri("/v1/audit", UriKind.Relative))).Content.ReadAsStringAsync();

        Assert.Equal(before + 1, (int)(await GetAuditAsync(""))["page"]!["total"]!);
    }

    private async Task<JsonNode> GetAuditAsync(string query)
    {
        using var client = service.CreateClientWithKey(key);
        using var response = await client.GetAsync(new Uri($"/v1/audit{query}", UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonNode.Parse(body)!;
    }
}
