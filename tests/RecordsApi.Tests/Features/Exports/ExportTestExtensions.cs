using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>Requests exports.</summary>
internal static class ExportTestExtensions
{
    /// <summary>Gets the files of the manifest.</summary>
    public static async Task<JsonNode[]> GetExportFilesAsync(this RegisterApiFactory service) =>
        [.. (await service.GetJsonAsync("/v1/exports"))["data"]!["files"]!.AsArray().OfType<JsonNode>()];

    /// <summary>Gets the content of a file.</summary>
    public static async Task<byte[]> GetExportFileAsync(this RegisterApiFactory service, string name)
    {
        using var client = service.CreateClient();
        return await client.GetByteArrayAsync($"/v1/exports/{name}");
    }

    /// <summary>Gets the text of a file, which the name says whether it is compressed.</summary>
    public static async Task<string> GetExportTextAsync(this RegisterApiFactory service, string name)
    {
        Stream content = new MemoryStream(await service.GetExportFileAsync(name));
        using var reader = new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(content, CompressionMode.Decompress) : content);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Gets the records of a list from its NDJSON file.</summary>
    public static async Task<JsonNode[]> GetExportRecordsAsync(this RegisterApiFactory service, string resource) =>
        [.. (await service.GetExportLinesAsync(resource)).Select(line => JsonNode.Parse(line)!)];

    /// <summary>Gets some fields of the records of a list from its NDJSON file; null where a record has no value.</summary>
    public static async Task<List<string?[]>> GetExportFieldsAsync(this RegisterApiFactory service, string resource, IReadOnlyList<string> fields)
    {
        var records = new List<string?[]>();
        foreach (var line in await service.GetExportLinesAsync(resource))
        {
            using var record = JsonDocument.Parse(line);
            records.Add([.. fields.Select(field =>
                record.RootElement.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null)]);
        }

        return records;
    }

    private static async Task<string[]> GetExportLinesAsync(this RegisterApiFactory service, string resource)
    {
        var file = (await service.GetExportFilesAsync()).Single(f => (string?)f["resource"] == resource && (string?)f["format"] == "ndjson");
        return (await service.GetExportTextAsync((string)file["name"]!)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The two times of the export as query parameters.</summary>
    public static async Task<string> GetExportTimesAsync(this RegisterApiFactory service)
    {
        var register = (await service.GetJsonAsync("/v1/exports"))["register"]!;
        return $"asOf={register["asOf"]}&knownAt={register["knownAt"]}";
    }

    /// <summary>The path of the list in a file.</summary>
    public static string GetListPath(string resource) => resource == "intervals" ? "agreements/intervals" : resource;

    /// <summary>Compares each file with its entry in the manifest.</summary>
    public static async Task AssertFilesMatchManifestAsync(this RegisterApiFactory service)
    {
        foreach (var file in await service.GetExportFilesAsync())
        {
            var bytes = await service.GetExportFileAsync((string)file["name"]!);

            Assert.Equal((string?)file["sha256"], Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal((long)file["bytes"]!, bytes.LongLength);
        }
    }

    /// <summary>Compares the rows of each file with the totals of the lists.</summary>
    public static async Task AssertRowCountsMatchListsAsync(this RegisterApiFactory service)
    {
        var frame = await service.GetExportTimesAsync();
        foreach (var file in (await service.GetExportFilesAsync()).Where(f => f["resource"] is not null && (string?)f["resource"] is not ("listings" or "publication-rows" or "facility-observations" or "facility-terms" or "facility-agreements" or "facility-changes" or "facility-status-events")))
        {
            var resource = (string)file["resource"]!;
            var times = resource switch { "agreements" => frame, "status-events" or "decisions" or "intervals" => frame[(frame.IndexOf('&', StringComparison.Ordinal) + 1)..], _ => "" };
            var page = (await service.GetJsonAsync($"/v1/{GetListPath(resource)}?limit=1&count=exact&{times}".TrimEnd('&')))["page"]!;

            // The list leaves out merged agencies, which rows of published lists may name.
            var merged = resource == "agencies" ? await service.CountMergedAgenciesAsync() : 0;
            Assert.Equal((resource, (long)page["total"]! + merged), (resource, (long)file["rows"]!));
        }
    }

    private static async Task<int> CountMergedAgenciesAsync(this RegisterApiFactory service) =>
        System.Text.Encoding.UTF8.GetString(await service.GetExportFileAsync("agencies.ndjson")).Split("\"recordState\":\"merged\"").Length - 1;
}
