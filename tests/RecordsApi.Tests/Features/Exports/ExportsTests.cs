using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

public sealed class ExportsTests(ExportsTests.ExportApiFactory service) : IClassFixture<ExportsTests.ExportApiFactory>
{
    [Fact]
    public Task Each_file_has_the_size_and_hash_in_the_manifest() => service.AssertFilesMatchManifestAsync();

    [Fact]
    public Task Each_file_has_as_many_rows_as_its_list() => service.AssertRowCountsMatchListsAsync();

    [Fact]
    public async Task Manifest_entry_has_every_field()
    {
        var manifest = await service.GetJsonAsync("/v1/exports");
        var file = manifest["data"]!["files"]!.AsArray().Single(f => (string?)f!["name"] == "programs.ndjson")!;

        Assert.Matches("^[0-9a-f]{64}$", (string?)file["sha256"]);
        file["sha256"] = null;
        HttpTestExtensions.AssertJsonEqual(
            $$"""
            {
              "name": "programs.ndjson", "url": "http://localhost/v1/exports/programs.ndjson", "format": "ndjson", "resource": "programs", "rows": 1,
              "bytes": {{(await service.GetExportFileAsync("programs.ndjson")).Length}}, "sha256": null, "mediaType": "application/x-ndjson; charset=utf-8",
              "registerVersion": "2025-12-30.1",
              "columns": ["code", "name", "legalAuthority", "counterparty", "models", "hasAgreements", "links", "citation"], "compression": null
            }
            """, file);
        HttpTestExtensions.AssertJsonEqual("""{"version":"2025-12-30.1","asOf":"2025-12-30","asOfIsDefault":true,"knownAt":"2025-12-30T21:00:00.000Z","freshThrough":"2025-12-30","coverage":[{"list":"participating","from":"2025-06-16","through":"2025-12-30"},{"list":"pending","from":"2025-04-03","through":"2025-07-03"}]}""", manifest["register"]);
    }

    [Fact]
    public async Task Manifest_as_csv_has_a_row_for_each_file() => Assert.Equal(
        (await service.GetJsonAsync("/v1/exports"))["data"]!["files"]!.AsArray().Select(f => $"{f!["name"]}"),
        (await service.GetTextAsync("/v1/exports?format=csv&fields=registerVersion,files")).Split("\r\n")[1..^1].Select(row => row.Split(',')[1]));

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
    [InlineData("changes", "")]
    [InlineData("review-items", "")]
    [InlineData("intervals", "knownAt=2025-12-30T21:00:00.000Z")]
    public async Task Csv_file_equals_the_CSV_list_byte_for_byte(string resource, string times)
    {
        using var client = service.CreateClient();

        Assert.Equal(
            await client.GetStringAsync($"/v1/{ExportTestExtensions.GetListPath(resource)}?format=csv&{times}".TrimEnd('&')),
            Encoding.UTF8.GetString(await service.GetExportFileAsync($"{resource}.csv")));
    }

    [Fact]
    public async Task Ndjson_file_equals_the_NDJSON_list_and_has_as_many_lines_as_the_manifest_says()
    {
        using var client = service.CreateClient();
        var list = await client.GetStringAsync($"/v1/agreements?format=ndjson&{await service.GetExportTimesAsync()}");
        var file = Encoding.UTF8.GetString(await service.GetExportFileAsync("agreements.ndjson"));
        var entry = (await service.GetExportFilesAsync()).Single(f => (string?)f["name"] == "agreements.ndjson");

        Assert.Equal(list, file);
        Assert.Equal((int)entry["rows"]!, Lines(file).Length);
    }

    [Fact]
    public async Task Listings_file_has_matched_and_unmatched_listings()
    {
        var lines = Lines(Encoding.UTF8.GetString(await service.GetExportFileAsync("listings.ndjson"))).Select(l => JsonNode.Parse(l)!).ToArray();
        var ofAgreement = await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Hialeah}/listings");

        Assert.Equal(6, lines.Length);
        HttpTestExtensions.AssertJsonEqual(ofAgreement["data"]!.ToJsonString(), new JsonArray([.. lines.Where(l => (string?)l["agreementId"] == FloridaTestData.Hialeah).Select(l => l.DeepClone())]));
    }

    [Fact]
    public async Task File_of_the_rows_of_publications_has_the_rows_of_each_publication_in_order()
    {
        using var client = service.CreateClient();
        var rows = new StringBuilder();
        foreach (var publication in await service.GetIdsAsync("/v1/publications"))
            rows.Append(await client.GetStringAsync($"/v1/publications/{publication}/rows?format=ndjson&fields=publicationId,rowNumber,hidden,printed,read,remarks,listingId,agreementId"));

        Assert.NotEqual(0, rows.Length);
        Assert.Equal(rows.ToString(), await service.GetExportTextAsync("publication-rows.ndjson.gz"));
    }

    [Fact]
    public async Task Text_of_the_rows_of_publications_is_compressed_and_described_as_it_is()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/v1/exports/publication-rows.csv.gz");
        var entry = (await service.GetExportFilesAsync()).Single(f => (string?)f["name"] == "publication-rows.csv.gz");

        Assert.Equal(("application/gzip", 0), (response.Content.Headers.ContentType?.ToString(), response.Content.Headers.ContentEncoding.Count));
        Assert.Equal(("csv", "gzip", "application/gzip"), ((string?)entry["format"], (string?)entry["compression"], (string?)entry["mediaType"]));
        Assert.Equal(
            string.Join(',', entry["columns"]!.AsArray().Select(column => (string?)column)), (await service.GetExportTextAsync("publication-rows.csv.gz")).Split("\r\n")[0]);
        Assert.Null((await service.GetExportFilesAsync()).Single(f => (string?)f["name"] == "publication-rows.parquet")["compression"]);
    }

    [Fact]
    public async Task Geojson_file_has_points_with_the_columns_as_properties()
    {
        var collection = JsonNode.Parse(await service.GetExportFileAsync("agreements.geojson"))!;
        var features = collection["features"]!.AsArray();
        var hialeah = features.Single(f => (string?)f!["id"] == FloridaTestData.Hialeah)!;

        Assert.Equal("FeatureCollection", (string?)collection["type"]);
        Assert.Equal(5, features.Count);
        HttpTestExtensions.AssertJsonEqual("""{"type":"Point","coordinates":[-80.29,25.86]}""", hialeah["geometry"]);
        Assert.Null(features.Single(f => (string?)f!["id"] == FloridaTestData.PortPolice)!["geometry"]);
        var header = Lines(Encoding.UTF8.GetString(await service.GetExportFileAsync("agreements.csv")))[0];
        Assert.Equal(header.TrimEnd('\r').Split(','), hialeah["properties"]!.AsObject().Select(p => p.Key));
        Assert.Equal("12086", (string?)hialeah["properties"]!["countyIds"]);
    }

    [Fact]
    public async Task No_file_contains_a_secret_of_the_database()
    {
        foreach (var file in await service.GetExportFilesAsync())
        {
            var content = Encoding.Latin1.GetString(await service.GetExportFileAsync((string)file["name"]!));

            Assert.DoesNotContain("secret:", content, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(ExportApiFactory.Secret, content, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Range", "bytes=99999999-", 416, "range-not-satisfiable")]
    [InlineData("If-Match", "\"another\"", 412, "file-changed")]
    [InlineData("If-Unmodified-Since", "Sun, 01 Jan 2006 00:00:00 GMT", 412, "file-changed")]
    public async Task Range_or_precondition_that_does_not_fit_the_file_returns_a_problem(string header, string value, int status, string code)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/exports/agencies.csv");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await client.SendAsync(request);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith($"#{code}", (string?)problem["type"], StringComparison.Ordinal);
        Assert.Equal(status == 416, response.Content.Headers.ContentRange?.Length is > 0);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Range_request_with_If_Range_returns_206()
    {
        using var client = service.CreateClient();
        using var fullFile = await client.GetAsync("/v1/exports/agencies.csv");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/exports/agencies.csv")
        {
            Headers = { Range = new RangeHeaderValue(3, 6), IfRange = new RangeConditionHeaderValue(fullFile.Headers.ETag!) },
        };
        using var part = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("name", await part.Content.ReadAsStringAsync());
        Assert.Equal($"bytes 3-6/{fullFile.Content.Headers.ContentLength}", part.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task File_response_headers_have_hash_name_and_dataset_version()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/v1/exports/agencies.csv");
        var file = (await service.GetExportFilesAsync()).Single(f => (string?)f["name"] == "agencies.csv");

        Assert.Equal($"\"{file["sha256"]}\"", response.Headers.ETag?.ToString());
        Assert.Equal("attachment; filename=agencies.csv; filename*=UTF-8''agencies.csv", response.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal("2025-12-30.1", Assert.Single(response.Headers.GetValues("X-Register-Version")));
        Assert.Equal("bytes", Assert.Single(response.Headers.AcceptRanges));
        Assert.NotNull(response.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Matching_If_None_Match_returns_304()
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
    public async Task Unknown_file_returns_404_with_the_closest_name(string address, string? nearest)
    {
        var (status, problem) = await service.GetProblemAsync(address);

        Assert.Equal(404, status);
        Assert.Equal(nearest, (string?)problem["errors"]!["file"]![0]!["didYouMean"]);
        Assert.Contains("register.sqlite", problem["errors"]!["file"]![0]!["allowed"]!.AsArray().Select(a => (string?)a));
    }

    [Theory]
    [InlineData("/v1/exports?format=xlsx", 400, null)]
    [InlineData("/v1/exports/agencies.csv?state=FL", 400, null)]
    [InlineData("/v1/exports/agencies.csv", 406, "application/json")]
    public async Task Unsupported_parameter_or_media_type_is_rejected(string address, int expected, string? accept)
    {
        var (status, _) = await service.GetProblemAsync(address, accept: accept);

        Assert.Equal(expected, status);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A service with a public URL, a register with coordinates, and a secret in the database.</summary>
    public sealed class ExportApiFactory : RegisterApiFactory
    {
        public const string Secret = "0123456789abcdef0123456789abcdef";

        public ExportApiFactory()
            : base(FloridaTestData.CreateRegister().Fact("secret:paging-cursor-key", Secret))
        {
            Settings["PublicAddress"] = "http://localhost/";
            using var db = RegisterBuilder.Open(DatabasePath);
            db.Database.ExecuteSql($"""UPDATE "Jurisdictions" SET "Latitude" = 25.86, "Longitude" = -80.29 WHERE "Id" = '1230000'""");
        }
    }
}
