using System.IO.Compression;
using System.Net;
using Microsoft.Data.Sqlite;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

public sealed class CachingTests(Service service) : IClassFixture<Service>
{
    private const string Address = "/v1/agreements?state=FL";

    private static Service Known => new(Florida.Register().Fact("knownThrough", "2025-12-30T22:00:00.000Z"));

    [Theory]
    [InlineData(Address)]
    [InlineData(Address + "&format=csv")]
    [InlineData(Address + "&format=ndjson")]
    [InlineData("/v1/agreements/" + Florida.Hialeah)]
    [InlineData("/v1/freshness")]
    public async Task Answer_carries_a_strong_tag_and_asks_to_be_revalidated(string address)
    {
        using var answer = await AskAsync(service, address);

        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal("public, must-revalidate, max-age=0", answer.Headers.CacheControl!.ToString());
        Assert.Equal(Service.Now, answer.Content.Headers.LastModified);
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
    }

    [Fact]
    public async Task Answer_that_is_held_is_not_sent_again()
    {
        using var first = await AskAsync(service, Address);
        using var again = await AskAsync(service, Address, ("If-None-Match", $"\"other\", {first.Headers.ETag}"));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Answer_that_is_held_needs_no_table()
    {
        using var own = new Service();
        using var first = await AskAsync(own, Address);
        Change(own, "DROP TABLE Agreements");
        using var again = await AskAsync(own, Address, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Tag_is_another_one_once_the_register_has_another_version()
    {
        using var own = new Service();
        using var first = await AskAsync(own, Address);
        Change(own, "UPDATE RegisterFacts SET Value = '2025-12-31.1' WHERE Name = 'version'");
        using var again = await AskAsync(own, Address, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task Tag_is_another_one_on_the_next_day_where_the_question_leaves_the_day_open()
    {
        using var own = new Service();
        using var open = await AskAsync(own, Address);
        using var settled = await AskAsync(own, Address + "&asOf=2025-06-17");
        own.Clock.Advance(TimeSpan.FromDays(1));
        using var openLater = await AskAsync(own, Address);
        using var settledLater = await AskAsync(own, Address + "&asOf=2025-06-17");

        Assert.NotEqual(open.Headers.ETag, openLater.Headers.ETag);
        Assert.Equal(settled.Headers.ETag, settledLater.Headers.ETag);
    }

    [Fact]
    public async Task Second_answer_comes_from_memory()
    {
        // The key that signs cursors is made with the first of them, and that is a write.
        await service.JsonAsync(Address + "&limit=1");
        using var first = await AskAsync(service, Address + "&limit=2");
        using var again = await AskAsync(service, Address + "&limit=2");

        Assert.Null(first.Headers.Age);
        Assert.NotNull(again.Headers.Age);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        foreach (var header in (string[])["Link", "api-supported-versions"])
            Assert.Equal(first.Headers.GetValues(header), again.Headers.GetValues(header));
    }

    [Fact]
    public async Task Answer_in_memory_is_forgotten_when_another_process_writes()
    {
        using var own = new Service();
        Assert.Contains(Florida.Miami, await own.IdsAsync(Address));
        Change(own, $"UPDATE Agreements SET RecordState = 'retracted' WHERE Id = '{Florida.Miami}'; "
            + "INSERT OR REPLACE INTO RegisterFacts (Name, Value) VALUES ('builtAt', '2026-02-01T00:00:00.000Z')");

        Assert.DoesNotContain(Florida.Miami, await own.IdsAsync(Address));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Compressed_answer_is_the_same_answer_under_another_tag(string coding)
    {
        using var plain = await AskAsync(service, Address);
        using var compressed = await AskAsync(service, Address, ("Accept-Encoding", coding));

        Assert.Equal([coding], compressed.Content.Headers.ContentEncoding);
        Assert.NotEqual(plain.Headers.ETag, compressed.Headers.ETag);
        await using var body = await compressed.Content.ReadAsStreamAsync();
        await using Stream inflated = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(inflated);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("gzip, br;q=0.5", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("zstd", null)]
    [InlineData("gzip;q=0", null)]
    public async Task Coding_is_the_one_the_reader_likes_best(string accepted, string? coding)
    {
        using var answer = await AskAsync(service, Address, ("Accept-Encoding", accepted));

        Assert.Equal(coding is null ? [] : [coding], answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("asOf=2025-06-17&knownAt=2025-06-18", true)]
    [InlineData("asOf=2025-06-17&knownAt=2025-12-31", false)]
    [InlineData("asOf=2025-06-17", false)]
    [InlineData("knownAt=2025-06-18", false)]
    public async Task Answer_never_changes_where_both_times_are_fixed_and_behind_what_is_known(string times, bool permanent)
    {
        using var own = Known;
        using var answer = await AskAsync(own, $"{Address}&{times}");

        Assert.Equal(permanent, answer.Headers.CacheControl!.Extensions.Any(e => e.Name == "immutable"));
    }

    [Fact]
    public async Task Moment_that_is_not_asked_for_is_the_newest_that_the_register_knows_of()
    {
        using var own = Known;

        Asking.Same(
            """{ "version": "2025-12-30.1", "asOf": "2025-12-31", "knownAt": "2025-12-30T22:00:00.000Z", "freshThrough": "2025-12-30" }""",
            (await own.JsonAsync(Address))["register"]);
    }

    [Fact]
    public async Task Answer_at_a_moment_behind_tells_only_what_could_be_known_then()
    {
        using var own = Known;

        Asking.Same(
            """{ "version": null, "asOf": "2025-06-17", "knownAt": "2025-06-18T23:59:59.999Z", "freshThrough": "2025-06-17" }""",
            (await own.JsonAsync(Address + "&asOf=2025-06-17&knownAt=2025-06-18"))["register"]);
    }

    [Theory]
    [InlineData("/v1/agreements?stat=FL")]
    [InlineData("/v1/agreements/nowhere")]
    public async Task Problem_is_not_kept(string address)
    {
        using var answer = await AskAsync(service, address);

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static async Task<HttpResponseMessage> AskAsync(Service service, string address, params (string Name, string Value)[] headers)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    private static void Change(Service service, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={service.DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys = OFF; " + sql;
        command.ExecuteNonQuery();
    }
}
