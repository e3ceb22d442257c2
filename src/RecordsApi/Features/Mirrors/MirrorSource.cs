using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RecordsApi.Files;

namespace RecordsApi.Features.Mirrors;

/// <summary>The snapshot that a source publishes.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Version">Version of the register in it.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">SHA-256 of the file, lowercase hexadecimal.</param>
internal sealed record PublishedSnapshot(string Name, string Version, long Bytes, string Sha256);

/// <summary>Reads the export of the source of a mirror.</summary>
internal sealed class MirrorSource(IOptions<MirrorOptions> options) : IDisposable
{
    private const string SnapshotFormat = "snapshot";
    private const int BufferLength = 1 << 16;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ManifestTimeout = TimeSpan.FromMinutes(2);

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = ConnectTimeout }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Address of the source.</summary>
    public string Address => options.Value.GetSource()!;

    /// <summary>Reads which snapshot the source has.</summary>
    /// <exception cref="HttpRequestException">The source does not answer, or refuses.</exception>
    /// <exception cref="InvalidDataException">The source publishes no snapshot.</exception>
    public async Task<PublishedSnapshot> FindAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(ManifestTimeout);
        using var response = await client.GetAsync(new Uri($"{Address}/v1/exports"), patience.Token);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new HttpRequestException($"{Address}/v1/exports returned {(int)response.StatusCode}.");
        var manifest = await response.Content.ReadFromJsonAsync<JsonNode>(patience.Token);
        var file = (manifest?["data"]?["files"] as JsonArray)?.FirstOrDefault(f => (string?)f?["format"] == SnapshotFormat);
        return file is not null && (string?)file["name"] is { Length: > 0 } name && name == Path.GetFileName(name) && (string?)file["registerVersion"] is { } version && (long?)file["bytes"] is { } bytes && (string?)file["sha256"] is { Length: 64 } sha256
            ? new(name, version, bytes, sha256)
            : throw new InvalidDataException($"{Address}/v1/exports has no snapshot of a register.");
    }

    /// <summary>Downloads a snapshot, and checks its length and hash.</summary>
    /// <exception cref="HttpRequestException">The source does not answer, or refuses.</exception>
    /// <exception cref="InvalidDataException">The file is not the one that the manifest describes, as where a newer one took its place.</exception>
    public async Task DownloadAsync(PublishedSnapshot snapshot, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var response = await client.GetAsync(new Uri($"{Address}/v1/exports/{Uri.EscapeDataString(snapshot.Name)}"), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new HttpRequestException($"{Address}/v1/exports/{Uri.EscapeDataString(snapshot.Name)} returned {(int)response.StatusCode}.");
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await using var hashed = new HashingStream(file);
        var piece = new byte[BufferLength];
        long length = 0;
        for (int read; (read = await body.ReadAsync(piece, cancellationToken)) > 0;)
        {
            length += read;
            if (length > snapshot.Bytes)
                break;
            await hashed.WriteAsync(piece.AsMemory(0, read), cancellationToken);
        }

        var sha256 = Convert.ToHexStringLower(hashed.Complete());
        file.Flush(flushToDisk: true);
        if (length != snapshot.Bytes || sha256 != snapshot.Sha256)
            throw new InvalidDataException($"The file from {Address} is not the one that its manifest describes.");
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();
}
