using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.OpenApi;
using RecordsApi.Http.Caching;
using Swashbuckle.AspNetCore.Swagger;

namespace RecordsApi.Http.OpenApi;

/// <summary>The OpenAPI document of a version, as sent.</summary>
/// <param name="Server">The start of the addresses in it.</param>
/// <param name="Tag">Its entity tag, in quotes, without the coding.</param>
/// <param name="Bodies">Its bytes by content coding.</param>
internal sealed record OpenApiBytes(string Server, string Tag, IReadOnlyDictionary<string, byte[]> Bodies);

/// <summary>
/// Creates the OpenAPI document once: it depends on the program, and on the address under which the service is reached.
/// </summary>
internal sealed class OpenApiDocumentCache : IDisposable
{
    private const int TagBytes = 12;

    private readonly SemaphoreSlim creation = new(1);
    private volatile OpenApiBytes? newest;

    /// <summary>Gets the document; <paramref name="server"/> is the start of the addresses in it.</summary>
    public async ValueTask<OpenApiBytes> GetAsync(string server, IAsyncSwaggerProvider provider, CancellationToken cancellationToken)
    {
        if (newest is { } known && known.Server == server)
            return known;
        await creation.WaitAsync(cancellationToken);
        try
        {
            if (newest is not { } created || created.Server != server)
                newest = created = await CreateAsync(server, provider);
            return created;
        }
        finally
        {
            creation.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => creation.Dispose();

    private static async Task<OpenApiBytes> CreateAsync(string server, IAsyncSwaggerProvider provider)
    {
        var document = await provider.GetSwaggerAsync(OpenApiSetup.DocumentName, null, null);
        document.Servers = [new OpenApiServer { Url = server, Description = "This service" }];
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        var json = Encoding.UTF8.GetBytes(text.ToString());
        return new(server, Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, TagBytes)), new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [ContentCodingNegotiation.Identity] = json,
            ["br"] = Compress(json, body => new BrotliStream(body, CompressionLevel.Optimal)),
            ["gzip"] = Compress(json, body => new GZipStream(body, CompressionLevel.Optimal)),
        });
    }

    private static byte[] Compress(byte[] json, Func<Stream, Stream> compress)
    {
        using var body = new MemoryStream();
        using (var compressed = compress(body))
            compressed.Write(json);
        return body.ToArray();
    }
}
