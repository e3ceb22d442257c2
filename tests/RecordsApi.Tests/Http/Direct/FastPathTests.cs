using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Direct;

/// <summary>Answers that are given directly, beside those of the endpoints, over the register that ships.</summary>
[Collection(SeedRegisterCollection.Name)]
public sealed class FastPathTests(SeedRegisterFactory service)
{
    private const int RequestCount = 250;
    private const string Hialeah = "/v1/agreements/fl-hialeah-police-department-287g-task-force-1";

    // They may differ between two sendings of the same answer.
    private static readonly string[] OfOneSending = ["Date", "Content-Length", "Transfer-Encoding", "Age"];

    private static readonly string[] States = ["FL", "TX", "GA", "NC", "VA", "WY", "AK", "fl", "FL,TX", "ZZ"];
    private static readonly string[] Models = ["task-force", "warrant-service-officer", "jail-enforcement", "task-force,jail-enforcement", "taskforce"];
    private static readonly string[] Days = ["2019-01-01", "2021-01-13", "2025-02-25", "2025-04-01", "2025-06-17", "2025-08-27", "2025-12-30", "2025-12-31", "2026-12-01", "2025-6-17"];
    private static readonly string[] Moments = ["2026-01-01", "2025-12-31T17:00:00Z", "2025-12-31", "2025-06-17", "2025-06-18T12:00:00Z"];
    private static readonly string[] Ids = ["fl-hialeah-police-department-287g-task-force-1", "de-camden-police-department-287g-task-force-1", "fl-nobody", "FL", "a%20b"];

    [Fact]
    public async Task Fast_path_response_equals_the_endpoint_response_byte_for_byte()
    {
        using var others = service.WithWebHostBuilder(host => host.UseSetting("DirectAnswers:Enabled", "false"));
        var (direct, endpoint) = (Client(service), Client(others));
        var random = new Random(20250617);
        var answered = 0;
        for (var number = 0; number < RequestCount; number++)
        {
            for (var address = RandomAddress(random); address is not null;)
            {
                var header = Header(random);
                using var one = await SendAsync(direct, address, header);
                using var other = await SendAsync(endpoint, address, header);
                var body = await BodyAsync(one);

                Assert.Equal((address, other.StatusCode, HeadersOf(other)), (address, one.StatusCode, HeadersOf(one)));
                Assert.True(body == await BodyAsync(other) || one.StatusCode >= HttpStatusCode.BadRequest, address);
                answered += one.StatusCode == HttpStatusCode.OK ? 1 : 0;
                address = random.Next(3) == 0 ? NextOf(one) : null;
            }
        }

        Assert.True(answered > RequestCount / 2, $"{answered} of {RequestCount} questions were right.");
    }

    [Theory]
    [InlineData(Hialeah)]
    [InlineData(Hialeah + "?asOf=2025-06-17")]
    [InlineData("/v1/agreements?state=FL&model=task-force&inForce=true&asOf=2025-06-17")]
    [InlineData("/v1/agreements?status=delisted&limit=5&count=none")]
    public async Task Simple_queries_take_the_fast_path(string address) =>
        Assert.Equal(0, await StatementCounter.CountAsync(service, address, warmUp: "/v1"));

    [Theory]
    [InlineData(Hialeah + "?include=agency")]
    [InlineData("/v1/agreements?state=FL&decided=true")]
    [InlineData("/v1/agreements?state=FL&knownAt=2025-06-18")]
    [InlineData("/v1/agreements?state=FL&sort=-signedOn")]
    public async Task Other_queries_fall_through_to_the_endpoint(string address) =>
        Assert.NotEqual(0, await StatementCounter.CountAsync(service, address, warmUp: "/v1"));

    [Theory]
    [InlineData(Hialeah + "?asOf=2025-07-03")]
    [InlineData("/v1/agreements?state=GA&asOf=2025-07-03")]
    public async Task Matching_If_None_Match_returns_304(string address)
    {
        using var others = service.WithWebHostBuilder(host => host.UseSetting("DirectAnswers:Enabled", "false"));
        var (direct, endpoint) = (Client(service), Client(others));
        using var first = await SendAsync(endpoint, address, null);
        var held = ("If-None-Match", first.Headers.ETag!.ToString());

        using var one = await SendAsync(direct, address, held);
        using var other = await SendAsync(endpoint, address, held);

        Assert.Equal((HttpStatusCode.NotModified, HeadersOf(other)), (one.StatusCode, HeadersOf(one)));
        Assert.Empty(await one.Content.ReadAsByteArrayAsync());
    }

    private static HttpClient Client(WebApplicationFactory<global::Program> host) =>
        host.CreateDefaultClient(new Uri("http://localhost"));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address, (string Name, string Value)? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (header is var (name, value))
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        await using var sent = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => (Stream)new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    private static string HeadersOf(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
        .Where(header => !OfOneSending.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        .OrderBy(header => header.Key, StringComparer.Ordinal)
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));

    private static string? NextOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Link", out var links) ? new Uri(links.Single().Split('>')[0][1..]).PathAndQuery : null;

    private static (string, string)? Header(Random random) => random.Next(12) switch
    {
        0 => ("Accept-Encoding", "gzip, deflate"),
        1 => ("Accept-Encoding", "br;q=0.9, gzip;q=0.1"),
        2 => ("Accept", "application/json"),
        3 => ("Accept", "text/csv;q=0.5, application/json;q=0.1"),
        4 => ("Origin", "https://example.org"),
        5 => ("If-None-Match", "\"000000000000000000000000-0\""),
        6 => ("Authorization", "Bearer nobody"),
        _ => null,
    };

    private static string RandomAddress(Random random)
    {
        if (random.Next(4) == 0)
            return $"/v1/agreements/{Any(random, Ids)}{Query(random, ("asOf", Days, 2), ("knownAt", Moments, 4), ("include", ["agency"], 12))}";
        return "/v1/agreements" + Query(
            random, ("state", States, 2), ("model", Models, 3), ("program", ["287g", "287h"], 6), ("status", ["active", "signed", "pending", "delisted,active", "gone"], 5),
            ("phase", ["in-force", "proposed", "ended", "ended,in-force"], 6), ("inForce", ["true", "false", "yes"], 4), ("disputed", ["true", "false"], 8),
            ("asOf", Days, 2), ("knownAt", Moments, 5), ("limit", ["1", "7", "50", "500", "0"], 3), ("count", ["none", "exact"], 8),
            ("sort", ["id", "-id", "state"], 10), ("format", ["json", "csv"], 12), ("decided", ["true"], 20), ("fields", ["id,status"], 20), ("within", ["12"], 20));
    }

    private static string Query(Random random, params (string Name, string[] Values, int OneIn)[] parameters)
    {
        var given = parameters.Where(p => random.Next(p.OneIn) == 0).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name}={Any(random, p.Values)}")).ToList();
        return given.Count == 0 ? "" : $"?{string.Join('&', given)}";
    }

    private static string Any(Random random, string[] values) => values[random.Next(values.Length)];
}
