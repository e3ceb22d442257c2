using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

public sealed class ExportsTests(ExportsTests.AtOneAddress service) : IClassFixture<ExportsTests.AtOneAddress>
{
    [Fact]
    public Task Each_file_has_the_length_and_the_hash_of_the_manifest() => service.EachFileIsAsTheManifestSaysAsync();

    [Fact]
    public Task Each_file_has_as_many_rows_as_its_list() => service.EachFileHasAsManyRowsAsItsListAsync();

    [Fact]
    public async Task Manifest_tells_of_a_file_what_it_takes_to_use_and_to_check_it()
    {
        var manifest = await service.JsonAsync("/v1/exports");
        var file = manifest["data"]!["files"]!.AsArray().Single(f => (string?)f!["name"] == "programs.ndjson")!;

        Assert.Matches("^[0-9a-f]{64}$", (string?)file["sha256"]);
        file["sha256"] = null;
        Asking.Same(
            $$"""
            {
              "name": "programs.ndjson", "url": "http://localhost/v1/exports/programs.ndjson", "format": "ndjson", "resource": "programs", "rows": 1,
              "bytes": {{(await service.FileAsync("programs.ndjson")).Length}}, "sha256": null, "mediaType": "application/x-ndjson; charset=utf-8",
              "registerVersion": "2025-12-30.1",
              "columns": ["code", "name", "legalAuthority", "counterparty", "models", "links", "citation"]
            }
            """, file);
        Asking.Same("""{"version":"2025-12-30.1","asOf":"2025-12-30","knownAt":"2025-12-30T21:00:00.000Z","freshThrough":"2025-12-30"}""", manifest["register"]);
    }

    [Theory]
    [InlineData("agreements", "asOf=2025-12-30&knownAt=2025-12-30T21:00:00.000Z")]
    [InlineData("status-events", "knownAt=2025-12-30T21:00:00.000Z")]
    [InlineData("agencies", "knownAt=2025-12-30T21:00:00.000Z")]
    [InlineData("jurisdictions", "")]
    [InlineData("decisions", "knownAt=2025-12-30T21:00:00.000Z")]
    [InlineData("meetings", "knownAt=2025-12-30T21:00:00.000Z")]
    [InlineData("publications", "")]
    [InlineData("sources", "knownAt=2025-12-30T21:00:00.000Z")]
    [InlineData("programs", "")]
    public async Task Csv_file_is_the_list_as_csv_byte_for_byte(string resource, string times)
    {
        using var client = service.CreateClient();

        Assert.Equal(
            await client.GetStringAsync($"/v1/{resource}?format=csv&{times}".TrimEnd('&')),
            Encoding.UTF8.GetString(await service.FileAsync($"{resource}.csv")));
    }

    [Fact]
    public async Task Ndjson_file_is_the_list_as_ndjson_with_its_trailer()
    {
        using var client = service.CreateClient();
        var list = await client.GetStringAsync($"/v1/agreements?format=ndjson&{await service.FrameAsync()}");
        var file = Encoding.UTF8.GetString(await service.FileAsync("agreements.ndjson"));

        Assert.Equal(Lines(list)[..^1], Lines(file)[..^1]);
        Asking.Same(
            """{"trailer":{"count":5,"register":{"version":"2025-12-30.1","asOf":"2025-12-30","knownAt":"2025-12-30T21:00:00.000Z","freshThrough":"2025-12-30"}}}""",
            JsonNode.Parse(Lines(file)[^1]));
    }

    [Fact]
    public async Task Listings_are_those_of_every_agreement_and_those_that_could_not_be_read()
    {
        var lines = Lines(Encoding.UTF8.GetString(await service.FileAsync("listings.ndjson")))[..^1].Select(l => JsonNode.Parse(l)!).ToArray();
        var ofAgreement = await service.JsonAsync($"/v1/agreements/{Florida.Hialeah}/listings");

        Assert.Equal(6, lines.Length);
        Asking.Same(ofAgreement["data"]!.ToJsonString(), new JsonArray([.. lines.Where(l => (string?)l["agreementId"] == Florida.Hialeah).Select(l => l.DeepClone())]));
    }

    [Fact]
    public async Task Geojson_file_is_a_collection_of_points_with_the_records_as_properties()
    {
        var collection = JsonNode.Parse(await service.FileAsync("agreements.geojson"))!;
        var features = collection["features"]!.AsArray();
        var hialeah = features.Single(f => (string?)f!["id"] == Florida.Hialeah)!;

        Assert.Equal("FeatureCollection", (string?)collection["type"]);
        Assert.Equal(5, features.Count);
        Asking.Same("""{"type":"Point","coordinates":[-80.29,25.86]}""", hialeah["geometry"]);
        Assert.Null(features.Single(f => (string?)f!["id"] == Florida.Port)!["geometry"]);
        var record = Lines(Encoding.UTF8.GetString(await service.FileAsync("agreements.ndjson"))).Single(l => l.StartsWith($"{{\"id\":\"{Florida.Hialeah}", StringComparison.Ordinal));
        Asking.Same(record, hialeah["properties"]);
    }

    [Fact]
    public async Task Database_file_opens_for_reading_and_holds_the_facts_only()
    {
        var path = Path.Combine(Path.GetTempPath(), $"export-{Guid.NewGuid():N}.sqlite");
        try
        {
            await File.WriteAllBytesAsync(path, await service.FileAsync("register.sqlite"));
            await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync();

            Assert.Equal("ok", Ask(connection, "PRAGMA integrity_check"));
            Assert.Equal("5", Ask(connection, "SELECT COUNT(*) FROM Agreements"));
            Assert.Equal("0", Ask(connection, "PRAGMA freelist_count"));
            Assert.Equal("freshThrough,version", Ask(connection, "SELECT group_concat(Name) FROM (SELECT Name FROM RegisterFacts ORDER BY Name)"));
            Assert.Equal("0", Ask(connection, "SELECT COUNT(*) FROM sqlite_schema WHERE name LIKE '%Rulings%' OR name LIKE '%Migrations%'"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Secrets_of_the_database_are_in_no_file()
    {
        foreach (var file in await service.FilesAsync())
        {
            var content = Encoding.Latin1.GetString(await service.FileAsync((string)file["name"]!));

            Assert.DoesNotContain("secret:", content, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(AtOneAddress.Secret, content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_range_of_a_file_is_given_and_checked_by_its_tag()
    {
        using var client = service.CreateClient();
        using var whole = await client.GetAsync("/v1/exports/agencies.csv");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/exports/agencies.csv")
        {
            Headers = { Range = new RangeHeaderValue(3, 6), IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!) },
        };
        using var part = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("name", await part.Content.ReadAsStringAsync());
        Assert.Equal($"bytes 3-6/{whole.Content.Headers.ContentLength}", part.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task A_file_carries_its_hash_its_name_and_the_version_in_its_headers()
    {
        using var client = service.CreateClient();
        using var answer = await client.GetAsync("/v1/exports/agencies.csv");
        var file = (await service.FilesAsync()).Single(f => (string?)f["name"] == "agencies.csv");

        Assert.Equal($"\"{file["sha256"]}\"", answer.Headers.ETag?.ToString());
        Assert.Equal("attachment; filename=agencies.csv; filename*=UTF-8''agencies.csv", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal("2025-12-30.1", Assert.Single(answer.Headers.GetValues("X-Register-Version")));
        Assert.Equal("bytes", Assert.Single(answer.Headers.AcceptRanges));
        Assert.NotNull(answer.Content.Headers.LastModified);
    }

    [Fact]
    public async Task A_file_that_is_held_already_is_not_sent_again()
    {
        using var client = service.CreateClient();
        using var first = await client.GetAsync("/v1/exports/agencies.csv");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/exports/agencies.csv") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var again = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/v1/exports/agreement.csv", "agreements.csv")]
    [InlineData("/v1/exports/agreements.cvs", "agreements.csv")]
    [InlineData("/v1/exports/manifest.json", null)]
    public async Task An_unknown_file_is_not_found_and_the_nearest_is_named(string address, string? nearest)
    {
        var (status, problem) = await service.ProblemAsync(address);

        Assert.Equal(404, status);
        Assert.Equal(nearest, (string?)problem["errors"]!["file"]![0]!["didYouMean"]);
        Assert.Contains("register.sqlite", problem["errors"]!["file"]![0]!["allowed"]!.AsArray().Select(a => (string?)a));
    }

    [Theory]
    [InlineData("/v1/exports?format=csv", 400, null)]
    [InlineData("/v1/exports/agencies.csv?state=FL", 400, null)]
    [InlineData("/v1/exports/agencies.csv", 406, "application/json")]
    public async Task What_an_export_does_not_take_is_refused(string address, int expected, string? accept)
    {
        var (status, _) = await service.ProblemAsync(address, accept: accept);

        Assert.Equal(expected, status);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Questions are those of this class.
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }

    /// <summary>Has a public address, places on the map, and a secret in its database.</summary>
    public sealed class AtOneAddress : Service
    {
        public const string Secret = "0123456789abcdef0123456789abcdef";

        public AtOneAddress()
            : base(Florida.Register().Fact("secret:paging-cursor-key", Secret))
        {
            Settings["Exports:WaitSeconds"] = "3600";
            Settings["PublicAddress"] = "http://localhost/";
            using var db = RegisterBuilder.Open(DatabasePath);
            db.Database.ExecuteSql($"UPDATE Jurisdictions SET Latitude = 25.86, Longitude = -80.29 WHERE Id = '1230000'");
        }
    }
}
