using System.Security.Cryptography;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>Asks for exports.</summary>
internal static class ExportAsking
{
    /// <summary>The files that the manifest names.</summary>
    public static async Task<JsonNode[]> FilesAsync(this Service service) =>
        [.. (await service.JsonAsync("/v1/exports"))["data"]!["files"]!.AsArray().OfType<JsonNode>()];

    /// <summary>The bytes of a file.</summary>
    public static async Task<byte[]> FileAsync(this Service service, string name)
    {
        using var client = service.CreateClient();
        return await client.GetByteArrayAsync($"/v1/exports/{name}");
    }

    /// <summary>The two times of the export, as parameters.</summary>
    public static async Task<string> FrameAsync(this Service service)
    {
        var register = (await service.JsonAsync("/v1/exports"))["register"]!;
        return $"asOf={register["asOf"]}&knownAt={register["knownAt"]}";
    }

    /// <summary>Holds each file against what the manifest says of it.</summary>
    public static async Task EachFileIsAsTheManifestSaysAsync(this Service service)
    {
        foreach (var file in await service.FilesAsync())
        {
            var bytes = await service.FileAsync((string)file["name"]!);

            Assert.Equal((string?)file["sha256"], Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal((long)file["bytes"]!, bytes.LongLength);
        }
    }

    /// <summary>Holds the rows of each file against the totals of the lists.</summary>
    public static async Task EachFileHasAsManyRowsAsItsListAsync(this Service service)
    {
        var frame = await service.FrameAsync();
        foreach (var file in (await service.FilesAsync()).Where(f => f["resource"] is not null && (string?)f["resource"] != "listings"))
        {
            var resource = (string)file["resource"]!;
            var times = resource switch { "agreements" => frame, "status-events" or "decisions" => frame[(frame.IndexOf('&', StringComparison.Ordinal) + 1)..], _ => "" };
            var page = (await service.JsonAsync($"/v1/{resource}?limit=1&count=exact&{times}".TrimEnd('&')))["page"]!;

            Assert.Equal((resource, (long)page["total"]!), (resource, (long)file["rows"]!));
        }
    }
}
