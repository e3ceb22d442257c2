using System.IO.Compression;
using System.Net;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Caching;

public sealed class ConditionalRequestsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Address = "/v1/agreements?state=FL";

    private static RegisterApiFactory RegisterWithKnownThrough => new(FloridaTestData.CreateRegister().Fact("knownThrough", "2025-12-30T22:00:00.000Z"));

    private static RegisterApiFactory RegisterWithBuiltAt => new(FloridaTestData.CreateRegister().Fact("builtAt", "2025-12-30T22:00:00.000Z"));

    [Theory]
    [InlineData(Address)]
    [InlineData(Address + "&format=csv")]
    [InlineData(Address + "&format=ndjson")]
    [InlineData("/v1/agreements/" + FloridaTestData.Hialeah)]
    [InlineData("/v1/coverage")]
    public async Task Response_has_a_strong_ETag_and_must_revalidate(string address)
    {
        using var response = await SendAsync(service, address);

        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.Equal("public, must-revalidate, max-age=0", response.Headers.CacheControl!.ToString());
        Assert.Equal(RegisterApiFactory.Now, response.Content.Headers.LastModified);
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary);
    }

    [Fact]
    public async Task Matching_If_None_Match_returns_304()
    {
        using var first = await SendAsync(service, Address);
        using var again = await SendAsync(service, Address, ("If-None-Match", $"\"other\", {first.Headers.ETag}"));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(Address, 0, 304)]
    [InlineData(Address, 3600, 304)]
    [InlineData(Address, -1, 200)]
    [InlineData("/v1/changes.atom", 0, 304)]
    [InlineData("/v1/agreements/" + FloridaTestData.Hialeah, 0, 304)]
    public async Task If_Modified_Since_returns_304_unless_the_register_changed_later(string address, int seconds, int status)
    {
        // Before the response is stored, and afterwards.
        using var own = RegisterWithBuiltAt;
        var since = new DateTimeOffset(2025, 12, 30, 22, 0, 0, TimeSpan.Zero).AddSeconds(seconds).ToString("R");
        for (var i = 0; i < 2; i++)
        {
            using var response = await SendAsync(own, address, ("If-Modified-Since", since));
            Assert.Equal(status, (int)response.StatusCode);
            using var stored = await SendAsync(own, address);
        }
    }

    [Fact]
    public async Task If_Modified_Since_does_not_count_beside_a_tag()
    {
        using var own = RegisterWithBuiltAt;
        using var response = await SendAsync(own, Address, ("If-None-Match", "\"other\""), ("If-Modified-Since", "Wed, 31 Dec 2025 12:00:00 GMT"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Matching_If_None_Match_reads_no_agreement_state()
    {
        using var own = new RegisterApiFactory();
        using var first = await SendAsync(own, Address);
        ExecuteSql(own, "DROP TABLE AgreementStates");
        using var again = await SendAsync(own, Address, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task ETag_changes_with_the_dataset_version()
    {
        using var own = new RegisterApiFactory();
        using var first = await SendAsync(own, Address);
        ExecuteSql(own, "UPDATE DatasetMetadata SET Value = '2025-12-31.1' WHERE Name = 'version'");
        using var again = await SendAsync(own, Address, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task ETag_is_the_same_on_the_next_day_whether_or_not_asOf_is_given()
    {
        using var own = new RegisterApiFactory();
        using var open = await SendAsync(own, Address);
        using var settled = await SendAsync(own, Address + "&asOf=2025-06-17");
        own.Clock.Advance(TimeSpan.FromDays(1));
        using var openLater = await SendAsync(own, Address);
        using var settledLater = await SendAsync(own, Address + "&asOf=2025-06-17");

        Assert.Equal(open.Headers.ETag, openLater.Headers.ETag);
        Assert.Equal(settled.Headers.ETag, settledLater.Headers.ETag);
    }

    [Fact]
    public async Task Second_identical_request_is_served_from_the_cache()
    {
        // The key that signs cursors is created with the first cursor, and that is a write.
        await service.GetJsonAsync(Address + "&limit=1");
        using var first = await SendAsync(service, Address + "&limit=2");
        using var again = await SendAsync(service, Address + "&limit=2");

        Assert.Null(first.Headers.Age);
        Assert.NotNull(again.Headers.Age);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        foreach (var header in (string[])["Link", "api-supported-versions"])
            Assert.Equal(first.Headers.GetValues(header), again.Headers.GetValues(header));
    }

    [Fact]
    public async Task Cached_response_is_invalidated_when_another_process_writes()
    {
        using var own = new RegisterApiFactory();
        Assert.Contains(FloridaTestData.Miami, await own.GetIdsAsync(Address));
        ExecuteSql(own, $"UPDATE AgreementStates SET RecordState = 'retracted' WHERE AgreementId = '{FloridaTestData.Miami}'; "
            + "DELETE FROM DatasetMetadata WHERE Name = 'builtAt'; INSERT INTO DatasetMetadata (Name, Value) VALUES ('builtAt', '2026-02-01T00:00:00.000Z')");

        Assert.DoesNotContain(FloridaTestData.Miami, await own.GetIdsAsync(Address));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Compressed_response_has_the_same_body_and_another_ETag(string coding)
    {
        using var plain = await SendAsync(service, Address);
        using var compressed = await SendAsync(service, Address, ("Accept-Encoding", coding));

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
    public async Task Content_encoding_is_the_most_preferred_one(string accepted, string? coding)
    {
        using var response = await SendAsync(service, Address, ("Accept-Encoding", accepted));

        Assert.Equal(coding is null ? [] : [coding], response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("asOf=2025-06-17&knownAt=2025-06-18", true)]
    [InlineData("asOf=2025-06-17&knownAt=2025-12-31", false)]
    [InlineData("asOf=2025-06-17", false)]
    [InlineData("knownAt=2025-06-18", false)]
    public async Task Response_is_immutable_when_asOf_and_knownAt_are_fixed_and_past(string times, bool permanent)
    {
        using var own = RegisterWithKnownThrough;
        using var response = await SendAsync(own, $"{Address}&{times}");

        Assert.Equal(permanent, response.Headers.CacheControl!.Extensions.Any(e => e.Name == "immutable"));
    }

    [Fact]
    public async Task Default_knownAt_is_the_latest_recorded_timestamp()
    {
        using var own = RegisterWithKnownThrough;

        HttpTestExtensions.AssertJsonEqual(
            """
            { "version": "2025-12-30.1", "asOf": "2025-12-30", "asOfIsDefault": true, "knownAt": "2025-12-30T22:00:00.000Z", "freshThrough": "2025-12-30",
              "coverage": [{"list": "participating", "from": "2025-06-16", "through": "2025-12-30"}, {"list": "pending", "from": "2025-04-03", "through": "2025-07-03"}] }
            """,
            (await own.GetJsonAsync(Address))["register"]);
    }

    [Fact]
    public async Task Dataset_metadata_at_an_earlier_knownAt_shows_only_what_was_known_then()
    {
        using var own = RegisterWithKnownThrough;

        HttpTestExtensions.AssertJsonEqual(
            """
            { "version": "2025-06-17@2025-06-18T23:59:59.999Z", "asOf": "2025-06-17", "asOfIsDefault": false, "knownAt": "2025-06-18T23:59:59.999Z", "freshThrough": "2025-06-17",
              "coverage": [{"list": "participating", "from": "2025-06-16", "through": "2025-06-17"}, {"list": "pending", "from": "2025-04-03", "through": "2025-06-17"}] }
            """,
            (await own.GetJsonAsync(Address + "&asOf=2025-06-17&knownAt=2025-06-18"))["register"]);
    }

    [Theory]
    [InlineData("/v1/agreements?stat=FL")]
    [InlineData("/v1/agreements/nowhere")]
    public async Task Problem_response_is_not_cacheable(string address)
    {
        using var response = await SendAsync(service, address);

        Assert.Null(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private static async Task<HttpResponseMessage> SendAsync(RegisterApiFactory service, string address, params (string Name, string Value)[] headers)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    private static void ExecuteSql(RegisterApiFactory service, string sql)
    {
        TestDatabase.Execute(service.DatabasePath, sql);
    }
}
