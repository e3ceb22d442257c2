using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Register.Audit;
using RecordsApi.Register.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Audit;

/// <summary>The audit log as a list: three entries an hour apart, and keys of two desks.</summary>
public sealed class ListAuditTests : IAsyncLifetime, IDisposable
{
    private readonly Service _service = new();
    private string _key = "";
    private string _keyId = "";

    public async Task InitializeAsync()
    {
        _key = await _service.KeyAsync(KeyScope.RegisterAdmin);
        Assert.True(KeyText.TryReadId(_key, out var id));
        _keyId = id;
        var trail = _service.Services.GetRequiredService<AuditTrail>();
        (int Status, string Outcome, string? Thing)[] entries = [(201, "done", "source"), (404, "refused", null), (200, "done", "step")];
        foreach (var ((status, outcome, thing), hour) in entries.Select((e, i) => (e, i)))
        {
            await trail.WriteAloneAsync(new AuditEntry
            {
                At = new DateTimeOffset(2025, 6, 17, 12 + hour, 0, 0, TimeSpan.Zero),
                KeyId = hour == 2 ? null : _keyId,
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

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Entry_tells_who_did_what_and_when() => Asking.Same(
        $$"""
        {
          "sequence": 1, "id": "1", "at": "2025-06-17T12:00:00.000Z", "keyId": "{{_keyId}}", "keyName": "Desk", "requestId": "r0",
          "method": "POST", "path": "/v1/sources", "status": 201, "outcome": "done", "thing": "source", "thingId": "one",
          "reason": "Why", "before": null, "after": "{}"
        }
        """, (await AskAsync("?sort=sequence&limit=1"))["data"]![0]);

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
    public async Task Log_is_narrowed_to_what_is_asked_for(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', (await AskAsync(query.Replace("{key}", _keyId, StringComparison.Ordinal)))["data"]!.AsArray().Select(e => (string?)e!["id"])));

    [Fact]
    public async Task Pages_follow_one_another()
    {
        using var client = _service.ClientWith(_key);
        var first = await AskAsync("?limit=2");
        var second = JsonNode.Parse(await client.GetStringAsync((string)first["page"]!["next"]!))!;

        Assert.Equal((3, "1"), ((int)first["page"]!["total"]!, (string?)second["data"]![0]!["id"]));
        Assert.Null(second["page"]!["next"]);
    }

    [Fact]
    public async Task Csv_holds_every_entry()
    {
        using var client = _service.ClientWith(_key);
        var lines = (await client.GetStringAsync("/v1/audit?format=csv")).Split("\r\n");

        Assert.StartsWith("sequence,id,at,keyId,keyName,requestId,method,path,status,outcome,", lines[0], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public async Task Every_mistake_is_named()
    {
        using var client = _service.ClientWith(_key);
        using var answer = await client.GetAsync(new Uri("/v1/audit?outcom=done&thing=sourc&key=k-000000000000&from=2025-06-18&to=2025-06-17", UriKind.Relative));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(["from", "key", "outcom", "thing"], problem["errors"]!.AsObject().Select(e => e.Key).Order());
    }

    [Fact]
    public async Task Entry_written_since_is_in_the_next_answer_and_nothing_is_kept()
    {
        var before = (int)(await AskAsync(""))["page"]!["total"]!;
        using (var stranger = _service.CreateClient())
            await (await stranger.GetAsync(new Uri("/v1/audit", UriKind.Relative))).Content.ReadAsStringAsync();

        Assert.Equal(before + 1, (int)(await AskAsync(""))["page"]!["total"]!);
    }

    private async Task<JsonNode> AskAsync(string query)
    {
        using var client = _service.ClientWith(_key);
        using var answer = await client.GetAsync(new Uri($"/v1/audit{query}", UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonNode.Parse(body)!;
    }
}
