using System.Security.Cryptography;
using System.Text;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Versioning;

/// <summary>The stored version of a register.</summary>
/// <param name="Version">Its version.</param>
/// <param name="KnownThrough">The newest timestamp in it (UTC).</param>
/// <param name="InputsHash">Hash of the inputs from which it was derived.</param>
/// <param name="EditsHash">Hash of all manual entries, in order; null if there are none.</param>
/// <param name="FreshThrough">Date of the newest accepted publication; empty if there is none.</param>
internal sealed record StoredDatasetVersion(string Version, DateTimeOffset KnownThrough, string InputsHash, string? EditsHash, string FreshThrough);

/// <summary>Stores the current and the past versions of the register.</summary>
internal sealed class DatasetVersionStore(IRegisterConnection register, TimeProvider clock)
{
    private const string VersionKey = "version";
    private const string KnownThroughKey = "knownThrough";
    private const string FreshThroughKey = "freshThrough";
    private const string InputsHashKey = "inputs";
    private const string EditsHashKey = "edits";
    private const string BuiltAtKey = "builtAt";

    /// <summary>Returns the current version; null if there is no register yet.</summary>
    /// <exception cref="IncompleteDatasetMetadataException">There is a version, and something that belongs to it is missing.</exception>
    public static async Task<StoredDatasetVersion?> ReadCurrentAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        var metadata = (await TableMapping<DatasetMetadataEntry>.Instance.ReadAsync(register, cancellation))
            .Where(entry => !entry.Name.StartsWith("secret:", StringComparison.Ordinal))
            .ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
        return metadata.TryGetValue(VersionKey, out var version)
            ? new(
                version, UtcTimestamp.Parse(IncompleteDatasetMetadataException.GetRequired(metadata, KnownThroughKey)),
                metadata.GetValueOrDefault(InputsHashKey, ""), metadata.GetValueOrDefault(EditsHashKey),
                IncompleteDatasetMetadataException.GetRequired(metadata, FreshThroughKey))
            : null;
    }

    /// <summary>Returns the name of the current version; null if there is no register yet.</summary>
    public static async Task<string?> ReadVersionAsync(IRegisterConnection register, CancellationToken cancellation) =>
        (await TableMapping<DatasetMetadataEntry>.Instance.ReadAsync(register, cancellation)).Find(entry => entry.Name == VersionKey)?.Value;

    /// <summary>
    /// Writes a version. A version that differs from the previous one always has a later timestamp, so that a timestamp in a
    /// response identifies one version.
    /// </summary>
    /// <param name="inputsHash">Hash of the inputs from which the register is derived.</param>
    /// <param name="editsHash">Hash of all manual entries; null if there are none.</param>
    /// <param name="freshThrough">Date of the newest accepted publication.</param>
    /// <param name="knownThrough">The newest timestamp of any fact (UTC).</param>
    /// <param name="changedAt">The timestamp of the change (UTC).</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task WriteAsync(
        string inputsHash, string? editsHash, string freshThrough, DateTimeOffset knownThrough, DateTimeOffset changedAt, CancellationToken cancellation)
    {
        var before = await ReadCurrentAsync(register, cancellation);
        var hash = editsHash is null ? inputsHash : CombineHashes(inputsHash, editsHash);
        var version = $"{(freshThrough.Length == 0 ? "none" : freshThrough)}-{hash[..8]}";
        if (before is not null && before.Version != version && knownThrough <= before.KnownThrough)
            knownThrough = changedAt;
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VersionKey] = version,
            [BuiltAtKey] = UtcTimestamp.Format(clock.GetUtcNow()),
            [FreshThroughKey] = freshThrough,
            [KnownThroughKey] = UtcTimestamp.Format(knownThrough),
            [InputsHashKey] = inputsHash,
        };
        if (editsHash is not null)
            metadata[EditsHashKey] = editsHash;
        var rows = metadata.Select(entry => new DatasetMetadataEntry { Name = entry.Key, Value = entry.Value }).ToList();
        await new BulkWriter<DatasetMetadataEntry>(register).DeleteAsync(rows, cancellation);
        await new BulkWriter<DatasetMetadataEntry>(register).InsertAsync(rows, cancellation);
        DatasetVersion[] versions = [new() { KnownThrough = knownThrough, Version = version, FreshThrough = freshThrough }];
        await new BulkWriter<DatasetVersion>(register).DeleteAsync(versions, cancellation);
        await new BulkWriter<DatasetVersion>(register).InsertAsync(versions, cancellation);
    }

    /// <summary>Returns the combined hash of the previous hash and an addition.</summary>
    public static string CombineHashes(string previousHash, string added) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previousHash}\n{added}")));
}
