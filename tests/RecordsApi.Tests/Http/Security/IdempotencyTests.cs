using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Register.Keys;

namespace RecordsApi.Tests.Http.Security;

/// <summary>What a repeated write gets.</summary>
public sealed class IdempotencyTests
{
    [Fact]
    public async Task Repeated_write_is_done_once_and_gets_the_first_answer_again()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var first = await notebook.PostAsync("\"one\"", "name-1");
        using var second = await notebook.PostAsync("\"one\"", "name-1");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(await ShownAsync(first), await ShownAsync(second));
        Assert.Equal("""Created /notes/note-1 "note-1" application/json; charset=utf-8 {"id":"note-1","note":"é"}""", await ShownAsync(second));
        Assert.Equal(["\"one\""], await notebook.TitlesAsync());
    }

    [Fact]
    public async Task Write_without_a_name_is_done_each_time()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var first = await notebook.PostAsync("\"one\"");
        using var second = await notebook.PostAsync("\"one\"");

        Assert.Equal(["\"one\"", "\"one\""], await notebook.TitlesAsync());
    }

    [Fact]
    public async Task Name_that_another_write_had_is_refused_and_nothing_done()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var first = await notebook.PostAsync("\"one\"", "name-1");
        using var second = await notebook.PostAsync("\"two\"", "name-1");

        Assert.Equal((422, "idempotency-key-reused"), await ProblemAsync(second));
        Assert.Equal(["\"one\""], await notebook.TitlesAsync());
    }

    [Fact]
    public async Task Names_of_one_key_are_not_those_of_another()
    {
        await using var notebook = await Notebook.OpenAsync();
        var other = (await notebook.Keys.CreateAsync("Other", [KeyScope.RegisterWrite], CancellationToken.None)).Text;
        using var first = await notebook.PostAsync("\"one\"", "name-1");
        using var second = await notebook.PostAsync("\"two\"", "name-1", other);

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(["\"one\"", "\"two\""], await notebook.TitlesAsync());
    }

    [Fact]
    public async Task Repetition_while_the_first_is_being_done_is_refused()
    {
        await using var notebook = await Notebook.OpenAsync();
        var gate = new TaskCompletionSource();
        notebook.Before = gate.Task;
        var first = notebook.PostAsync("\"one\"", "name-1");
        await notebook.Waiting.Task;
        using var second = await notebook.PostAsync("\"one\"", "name-1");
        gate.SetResult();
        using var done = await first;

        Assert.Equal((409, "idempotency-in-progress"), await ProblemAsync(second));
        Assert.Equal(HttpStatusCode.Created, done.StatusCode);
        Assert.Equal(["\"one\""], await notebook.TitlesAsync());
    }

    [Fact]
    public async Task Name_that_another_process_used_in_the_meantime_is_refused_and_nothing_done()
    {
        await using var notebook = await Notebook.OpenAsync();
        var gate = new TaskCompletionSource();
        notebook.Before = gate.Task;
        var first = notebook.PostAsync("\"one\"", "name-1");
        await notebook.Waiting.Task;
        await notebook.KeepAsync("name-1");
        gate.SetResult();
        using var done = await first;

        Assert.Equal((422, "idempotency-key-reused"), await ProblemAsync(done));
        Assert.Empty(await notebook.TitlesAsync());
    }

    [Theory]
    [InlineData("\"refuse\"", 404)]
    [InlineData("\"break\"", 500)]
    public async Task What_was_not_done_can_be_asked_again_under_its_name(string body, int status)
    {
        await using var notebook = await Notebook.OpenAsync();
        using var first = await notebook.PostAsync(body, "name-1");
        using var second = await notebook.PostAsync("\"one\"", "name-1");

        Assert.Equal((status, HttpStatusCode.Created), ((int)first.StatusCode, second.StatusCode));
        Assert.Equal(["\"one\""], await notebook.TitlesAsync());
    }

    [Theory]
    [InlineData(23 * 60 + 59, "true")]
    [InlineData(24 * 60 + 1, "")]
    public async Task Answer_is_kept_for_a_day(int minutes, string replayed)
    {
        await using var notebook = await Notebook.OpenAsync();
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
    public async Task Name_that_is_none_is_refused(string name)
    {
        await using var notebook = await Notebook.OpenAsync();
        using var answer = await notebook.PostAsync("\"one\"", name);

        Assert.Equal((400, "bad-request"), await ProblemAsync(answer));
        Assert.Empty(await notebook.TitlesAsync());
    }

    [Fact]
    public async Task Name_may_have_255_characters_and_no_more()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var most = await notebook.PostAsync("\"one\"", new string('~', 255));
        using var more = await notebook.PostAsync("\"one\"", new string('~', 256));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.BadRequest), (most.StatusCode, more.StatusCode));
    }

    [Fact]
    public async Task Body_that_is_too_long_is_refused()
    {
        await using var notebook = await Notebook.OpenAsync();
        using var most = await notebook.PostAsync(new string('a', 1000));
        using var more = await notebook.PostAsync(new string('a', 1001));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.RequestEntityTooLarge), (most.StatusCode, more.StatusCode));
    }

    private static async Task<string> ShownAsync(HttpResponseMessage answer) =>
        $"{answer.StatusCode} {answer.Headers.Location} {answer.Headers.ETag} {answer.Content.Headers.ContentType} {await answer.Content.ReadAsStringAsync()}";

    private static async Task<(int Status, string Code)> ProblemAsync(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, ((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]!).Split('#')[1]);
}
