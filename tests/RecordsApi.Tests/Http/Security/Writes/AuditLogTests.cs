using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security.Writes;

/// <summary>The audit log of writes and denied requests.</summary>
public sealed class AuditLogTests
{
    [Fact]
    public async Task Write_is_logged_with_key_request_and_values_before_and_after()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var response = await notebook.PostAsync("\"one\"", path: "/notes?token=secret");
        var entry = Assert.Single(await notebook.GetAuditEntriesAsync());

        Assert.True(ApiKeyToken.TryReadId(notebook.Key, out var id));
        Assert.Equal(
            (1, RegisterApiFactory.Now, id, "Desk", "POST", "/notes", 201, "done", "source", "note-1", "Why", "{}", "\"one\""),
            (entry.Sequence, entry.At, entry.KeyId, entry.KeyName, entry.Method, entry.Path, entry.Status, entry.Outcome, entry.Thing, entry.ThingId,
                entry.Reason, entry.Before, entry.After));
        Assert.NotEmpty(entry.RequestId);
    }

    [Fact]
    public async Task Failed_write_leaves_no_entry_and_writes_nothing()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var response = await notebook.PostAsync("\"break\"", "name-1");

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Empty(await notebook.GetAuditEntriesAsync());
        Assert.Empty(await notebook.GetTitlesAsync());
    }

    [Fact]
    public async Task Replayed_response_adds_no_second_entry()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var first = await notebook.PostAsync("\"one\"", "name-1");
        using var second = await notebook.PostAsync("\"one\"", "name-1");

        Assert.Single(await notebook.GetAuditEntriesAsync());
    }

    [Fact]
    public async Task Denied_requests_are_logged_with_the_known_key()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        var weak = (await notebook.Keys.CreateAsync("Weak", [KeyScope.PublicationsImport], CancellationToken.None)).Text;
        using var unknown = await notebook.PostAsync("\"one\"", key: "nonsense");
        using var forbidden = await notebook.PostAsync("\"one\"", key: weak);
        using var refused = await notebook.PostAsync("\"refuse\"");

        Assert.Equal(
            [(401, "unauthorized", null), (403, "forbidden", "Weak"), (404, "refused", "Desk")],
            (await notebook.GetAuditEntriesAsync()).Select(e => (e.Status, e.Outcome, e.KeyName)));
        Assert.Empty(await notebook.GetTitlesAsync());
    }

    [Fact]
    public async Task Rate_limited_requests_are_not_logged()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        for (var i = 0; i < 25; i++)
            (await notebook.PostAsync("\"one\"", key: "nonsense")).Dispose();

        Assert.Equal(20, (await notebook.GetAuditEntriesAsync()).Count);
    }

    [Fact]
    public async Task Log_lines_cannot_be_forged_and_contain_no_key()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var response = await notebook.PostAsync("{}", key: "nonsense", path: "/v1/agreements/%0d%0aforged%e2%80%a8/history");
        using var other = await notebook.PostAsync("\"refuse\"", "a-name");

        Assert.Contains("Denied with 401: POST /v1/agreements/%0D%0Aforged%E2%80%A8/history, key none ", notebook.Log.Lines);
        Assert.DoesNotContain(notebook.Log.Lines, line => line.Contains("forged", StringComparison.Ordinal) && !LogText.IsSafe(line));
        Assert.DoesNotContain(notebook.Log.Lines, line => line.Contains(notebook.Key[^43..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writes_and_requests_beyond_a_limit_have_a_line_without_query_or_key()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        Assert.True(ApiKeyToken.TryReadId(notebook.Key, out var id));
        using var written = await notebook.PostAsync("\"one\"", path: "/notes?token=hidden");
        for (var i = 0; i < 21; i++)
            (await notebook.PostAsync("\"one\"", key: "hidden", path: "/notes?token=hidden")).Dispose();

        Assert.Single(notebook.Log.Lines, $"Wrote source note-1 with 201: POST /notes, key {id} ");
        Assert.Single(notebook.Log.Lines, "Responded with 429 (too-many-requests): POST /notes ");
        Assert.DoesNotContain(notebook.Log.Lines, line => line.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CORS_allows_writes_from_any_origin_without_credentials()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var client = notebook.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/notes");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,idempotency-key,if-match,content-type");
        using var response = await client.SendAsync(request);

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("POST", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Equal("authorization,idempotency-key,if-match,content-type", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Unsupported_method_on_a_write_returns_405_with_Allow()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var client = notebook.CreateClient();
        using var response = await client.DeleteAsync(new Uri("/notes", UriKind.Relative));

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["POST", "OPTIONS"], response.Content.Headers.Allow);
    }
}
