using System.Security.Cryptography;
using System.Text;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Versioning;

/// <summary>What a register says of its own state.</summary>
/// <param name="Version">Its version.</param>
/// <param name="KnownThrough">The newest moment (UTC) it knows of.</param>
/// <param name="InputsHash">Hash over what it was derived from.</param>
/// <param name="EditsHash">Hash over everything people entered, in order; null where they entered nothing.</param>
/// <param name="FreshThrough">Day of the last publication taken in; empty where there is none.</param>
internal sealed record StoredDatasetVersion(string Version, DateTimeOffset KnownThrough, string InputsHash, string? EditsHash, string FreshThrough);

/// <summary>Keeps the version of the register, and those it had.</summary>
internal sealed class DatasetVersionStore(IRegisterConnection register, TimeProvider clock)
{
    private const string VersionKey = "version";
    private const string KnownThroughKey = "knownThrough";
    private const string FreshThroughKey = "freshThrough";
    private const string InputsHashKey = "inputs";
    private const string EditsHashKey = "edits";
    private const string BuiltAtKey = "builtAt";

    /// <summary>The version now; null where there is no register yet.</summary>
    public static async Task<StoredDatasetVersion?> ReadCurrentAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        var facts = (await TableMapping<DatasetMetadataEntry>.Instance.ReadAsync(register, cancellation))
            .Where(f => !f.Name.StartsWith("secret:", StringComparison.Ordinal))
            .ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        return facts.TryGetValue(VersionKey, out var version)
            ? new(version, UtcTimestamp.Parse(facts[KnownThroughKey]), facts.GetValueOrDefault(InputsHashKey, ""), facts.GetValueOrDefault(EditsHashKey), facts[FreshThroughKey])
            : null;
    }

    /// <summary>The name of the version now; null where there is no register yet.</summary>
    public static async Task<string?> ReadVersionAsync(IRegisterConnection register, CancellationToken cancellation) =>
        (await TableMapping<DatasetMetadataEntry>.Instance.ReadAsync(register, cancellation)).Find(f => f.Name == VersionKey)?.Value;

    /// <summary>
    /// Writes a version. One that differs from the one before always lies at a later moment, so that an answer that names
    /// a moment names one version.
    /// </summary>
    /// <param name="inputsHash">Hash over what the register is derived from.</param>
    /// <param name="editsHash">Hash over everything people entered; null where they entered nothing.</param>
    /// <param name="freshThrough">Day of the last publication taken in.</param>
    /// <param name="knownThrough">The newest moment (UTC) that a fact names.</param>
    /// <param name="changedAt">The moment (UTC) of the change.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task WriteAsync(
        string inputsHash, string? editsHash, string freshThrough, DateTimeOffset knownThrough, DateTimeOffset changedAt, CancellationToken cancellation)
    {
        var before = await ReadCurrentAsync(register, cancellation);
        var hash = editsHash is null ? inputsHash : CombineHashes(inputsHash, editsHash);
        var version = $"{(freshThrough.Length == 0 ? "none" : freshThrough)}-{hash[..8]}";
        if (before is not null && before.Version != version && knownThrough <= before.KnownThrough)
            knownThrough = changedAt;
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VersionKey] = version,
            [BuiltAtKey] = UtcTimestamp.Format(clock.GetUtcNow()),
            [FreshThroughKey] = freshThrough,
            [KnownThroughKey] = UtcTimestamp.Format(knownThrough),
            [InputsHashKey] = inputsHash,
        };
        if (editsHash is not null)
            facts[EditsHashKey] = editsHash;
        var rows = facts.Select(f => new DatasetMetadataEntry { Name = f.Key, Value = f.Value }).ToList();
        await new BulkWriter<DatasetMetadataEntry>(register).DeleteAsync(rows, cancellation);
        await new BulkWriter<DatasetMetadataEntry>(register).InsertAsync(rows, cancellation);
        DatasetVersion[] versions = [new() { KnownThrough = knownThrough, Version = version, FreshThrough = freshThrough }];
        await new BulkWriter<DatasetVersion>(register).DeleteAsync(versions, cancellation);
        await new BulkWriter<DatasetVersion>(register).InsertAsync(versions, cancellation);
    }

    /// <summary>A hash over what was there before and what came to it.</summary>
    public static string CombineHashes(string previousHash, string added) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{previousHash}\n{added}")));
}
