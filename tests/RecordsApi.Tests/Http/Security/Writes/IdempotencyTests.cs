using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;

namespace RecordsApi.Tests.Http.Security.Writes;

/// <summary>Repeated writes with an idempotency key.</summary>
public sealed class IdempotencyTests
{
    [Fact]
    public async Task Repeated_write_is_executed_once_and_replays_the_first_response()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var first = await notebook.PostAsync("\"one\"", "name-1");
        using var second = await notebook.PostAsync("\"one\"", "name-1");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(await DescribeAsync(first), await DescribeAsync(second));
        Assert.Equal("""Created /notes/note-1 "note-1" application/json; charset=utf-8 {"id":"note-1","note":"é"}""", await DescribeAsync(second));
        Assert.Equal(["\"one\""], await notebook.GetTitlesAsync());
    }

    [Fact]
    public async Task Write_without_an_idempotency_key_is_executed_each_time()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var first = await notebook.PostAsync("\"one\"");
        using var second = await notebook.PostAsync("\"one\"");

        Assert.Equal(["\"one\"", "\"one\""], await notebook.GetTitlesAsync());
    }

    [Fact]
    public async Task Idempotency_key_reused_for_another_body_returns_422_and_writes_nothing()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var first = await notebook.PostAsync("\"one\"", "name-1");
        using var second = await notebook.PostAsync("\"two\"", "name-1");

        Assert.Equal((422, "idempotency-key-reused"), await ReadStatusAndCodeAsync(second));
        Assert.Equal(["\"one\""], await notebook.GetTitlesAsync());
    }

    [Fact]
    public async Task Idempotency_keys_are_scoped_to_the_API_key()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        var other = (await notebook.Keys.CreateAsync("Other", [KeyScope.RegisterWrite], CancellationToken.None)).Text;
        using var first = await notebook.PostAsync("\"one\"", "name-1");
        using var second = await notebook.PostAsync("\"two\"", "name-1", other);

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(["\"one\"", "\"two\""], await notebook.GetTitlesAsync());
    }

    [Fact]
    public async Task Repeated_write_while_the_first_is_in_progress_returns_409()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        var gate = new TaskCompletionSource();
        notebook.BeforeWrite = gate.Task;
        var first = notebook.PostAsync("\"one\"", "name-1");
        await notebook.WriteStarted.Task;
        using var second = await notebook.PostAsync("\"one\"", "name-1");
        gate.SetResult();
        using var done = await first;

        Assert.Equal((409, "idempotency-in-progress"), await ReadStatusAndCodeAsync(second));
        Assert.Equal(HttpStatusCode.Created, done.StatusCode);
        Assert.Equal(["\"one\""], await notebook.GetTitlesAsync());
    }

    [Fact]
    public async Task Idempotency_key_used_by_another_process_meanwhile_returns_422_and_writes_nothing()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        var gate = new TaskCompletionSource();
        notebook.BeforeWrite = gate.Task;
        var first = notebook.PostAsync("\"one\"", "name-1");
        await notebook.WriteStarted.Task;
        await notebook.StoreResponseAsOtherProcessAsync("name-1");
        gate.SetResult();
        using var done = await first;

        Assert.Equal((422, "idempotency-key-reused"), await ReadStatusAndCodeAsync(done));
        Assert.Empty(await notebook.GetTitlesAsync());
    }

    [Theory]
    [InlineData("\"refuse\"", 404)]
    [InlineData("\"break\"", 500)]
    public async Task Failed_write_can_be_retried_with_the_same_idempotency_key(string body, int status)
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var first = await notebook.PostAsync(body, "name-1");
        using var second = await notebook.PostAsync("\"one\"", "name-1");

        Assert.Equal((status, HttpStatusCode.Created), ((int)first.StatusCode, second.StatusCode));
        Assert.Equal(["\"one\""], await notebook.GetTitlesAsync());
    }

    [Theory]
    [InlineData(23 * 60 + 59, "true")]
    [InlineData(24 * 60 + 1, "")]
    public async Task Stored_response_is_replayed_for_24_hours(int minutes, string replayed)
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var first = await notebook.PostAsync("\"one\"", "name-1");
        notebook.Clock.Advance(TimeSpan.FromMinutes(minutes));
        using var second = await notebook.PostAsync("\"one\"", "name-1");

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(replayed, second.Headers.TryGetValues("Idempotency-Replayed", out var values) ? Assert.Single(values) : "");
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("é")]
    [InlineData("tab\there")]
    public async Task Invalid_idempotency_key_returns_400(string name)
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var response = await notebook.PostAsync("\"one\"", name);

        Assert.Equal((400, "bad-request"), await ReadStatusAndCodeAsync(response));
        Assert.Empty(await notebook.GetTitlesAsync());
    }

    [Fact]
    public async Task Idempotency_key_has_at_most_255_characters()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var most = await notebook.PostAsync("\"one\"", new string('~', 255));
        using var more = await notebook.PostAsync("\"one\"", new string('~', 256));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.BadRequest), (most.StatusCode, more.StatusCode));
    }

    [Fact]
    public async Task Body_that_is_too_long_returns_413()
    {
        await using var notebook = await NotesTestApp.StartAsync();
        using var most = await notebook.PostAsync(new string('a', 1000));
        using var more = await notebook.PostAsync(new string('a', 1001));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.RequestEntityTooLarge), (most.StatusCode, more.StatusCode));
    }

    private static async Task<string> DescribeAsync(HttpResponseMessage response) =>
        $"{response.StatusCode} {response.Headers.Location} {response.Headers.ETag} {response.Content.Headers.ContentType} {await response.Content.ReadAsStringAsync()}";

    private static async Task<(int Status, string Code)> ReadStatusAndCodeAsync(HttpResponseMessage response) =>
        ((int)response.StatusCode, ((string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["type"]!).Split('#')[1]);
}
