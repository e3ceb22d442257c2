using RecordsApi.Register.Audit;
using RecordsApi.Register.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>What is kept of writes and refusals.</summary>
public sealed class AuditTrailTests
{
    [Fact]
    public async Task Write_is_kept_with_its_key_its_request_and_what_stood_before_and_after()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var answer = await notebook.PostAsync("\"one\"", path: "/notes?token=secret");
        var entry = Assert.Single(await notebook.AuditAsync());

        Assert.True(KeyText.TryReadId(notebook.Key, out var id));
        Assert.Equal(
            (1, Service.Now, id, "Desk", "POST", "/notes", 201, "done", "source", "note-1", "Why", "{}", "\"one\""),
            (entry.Sequence, entry.At, entry.KeyId, entry.KeyName, entry.Method, entry.Path, entry.Status, entry.Outcome, entry.Thing, entry.ThingId,
                entry.Reason, entry.Before, entry.After));
        Assert.NotEmpty(entry.RequestId);
    }

    [Fact]
    public async Task Write_that_breaks_off_leaves_no_entry_and_nothing_written()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var answer = await notebook.PostAsync("\"break\"", "name-1");

        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Empty(await notebook.AuditAsync());
        Assert.Empty(await notebook.TitlesAsync());
    }

    [Fact]
    public async Task Repetition_is_no_second_write_in_the_log()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var first = await notebook.PostAsync("\"one\"", "name-1");
        using var second = await notebook.PostAsync("\"one\"", "name-1");

        Assert.Single(await notebook.AuditAsync());
    }

    [Fact]
    public async Task Refusals_are_kept_with_what_is_known_of_them()
    {
        await using var notebook = await Notebook.OpenAsync();
        var weak = (await notebook.Keys.CreateAsync("Weak", [KeyScope.PublicationsImport], CancellationToken.None)).Text;
        using var unknown = await notebook.PostAsync("\"one\"", key: "nonsense");
        using var forbidden = await notebook.PostAsync("\"one\"", key: weak);
        using var refused = await notebook.PostAsync("\"refuse\"");

        Assert.Equal(
            [(401, "unauthorised", null), (403, "forbidden", "Weak"), (404, "refused", "Desk")],
            (await notebook.AuditAsync()).Select(e => (e.Status, e.Outcome, e.KeyName)));
        Assert.Empty(await notebook.TitlesAsync());
    }

    [Fact]
    public async Task Refusals_for_their_number_do_not_fill_the_log()
    {
        await using var notebook = await Notebook.OpenAsync();
        for (var i = 0; i < 25; i++)
            (await notebook.PostAsync("\"one\"", key: "nonsense")).Dispose();

        Assert.Equal(20, (await notebook.AuditAsync()).Count);
    }

    [Fact]
    public async Task Line_of_the_log_cannot_be_forged_and_holds_no_key()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var answer = await notebook.PostAsync("{}", key: "nonsense", path: "/v1/agreements/%0d%0aforged%e2%80%a8/history");
        using var other = await notebook.PostAsync("\"refuse\"", "a-name");

        Assert.Contains("Refused with 401: POST /v1/agreements/%0D%0Aforged%E2%80%A8/history, key none ", notebook.Log.Lines);
        Assert.DoesNotContain(notebook.Log.Lines, line => line.Contains("forged", StringComparison.Ordinal) && !PlainText.Is(line));
        Assert.DoesNotContain(notebook.Log.Lines, line => line.Contains(notebook.Key[^43..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Browser_may_write_from_any_origin_and_sends_no_cookies()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var client = notebook.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/notes");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,idempotency-key,if-match,content-type");
        using var answer = await client.SendAsync(request);

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("POST", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.Equal("authorization,idempotency-key,if-match,content-type", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Write_answers_other_methods_with_those_it_takes()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var client = notebook.CreateClient();
        using var answer = await client.DeleteAsync(new Uri("/notes", UriKind.Relative));

        Assert.Equal(405, (int)answer.StatusCode);
        Assert.Equal(["POST", "OPTIONS"], answer.Content.Headers.Allow);
    }
}
