using System.Security.Cryptography;
using System.Text;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Storage;

/// <summary>What a register says of its own state.</summary>
/// <param name="Version">Its version.</param>
/// <param name="KnownThrough">The newest moment (UTC) it knows of.</param>
/// <param name="InputsHash">Hash over what it was derived from.</param>
/// <param name="EditsHash">Hash over everything people entered, in order; null where they entered nothing.</param>
/// <param name="FreshThrough">Day of the last publication taken in; empty where there is none.</param>
internal sealed record CurrentVersion(string Version, DateTimeOffset KnownThrough, string InputsHash, string? EditsHash, string FreshThrough);

/// <summary>Keeps the version of the register, and those it had.</summary>
internal sealed class RegisterVersions(IRegisterConnection register, TimeProvider clock)
{
    private const string Version = "version";
    private const string KnownThrough = "knownThrough";
    private const string Fresh = "freshThrough";
    private const string Inputs = "inputs";
    private const string Edits = "edits";
    private const string Built = "builtAt";

    /// <summary>The version now; null where there is no register yet.</summary>
    public static async Task<CurrentVersion?> CurrentAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        var facts = (await TableShape<RegisterFact>.Of.ReadAsync(register, cancellation))
            .Where(f => !f.Name.StartsWith("secret:", StringComparison.Ordinal))
            .ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        return facts.TryGetValue(Version, out var version)
            ? new(version, Moment.FromText(facts[KnownThrough]), facts.GetValueOrDefault(Inputs, ""), facts.GetValueOrDefault(Edits), facts[Fresh])
            : null;
    }

    /// <summary>The name of the version now; null where there is no register yet.</summary>
    public static async Task<string?> NameAsync(IRegisterConnection register, CancellationToken cancellation) =>
        (await TableShape<RegisterFact>.Of.ReadAsync(register, cancellation)).Find(f => f.Name == Version)?.Value;

    /// <summary>
    /// Writes a version. One that differs from the one before always lies at a later moment, so that an answer that names
    /// a moment names one version.
    /// </summary>
    /// <param name="inputsHash">Hash over what the register is derived from.</param>
    /// <param name="editsHash">Hash over everything people entered; null where they entered nothing.</param>
    /// <param name="freshThrough">Day of the last publication taken in.</param>
    /// <param name="knownThrough">The newest moment (UTC) that a fact names.</param>
    /// <param name="change">The moment (UTC) of the change.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task WriteAsync(
        string inputsHash, string? editsHash, string freshThrough, DateTimeOffset knownThrough, DateTimeOffset change, CancellationToken cancellation)
    {
        var before = await CurrentAsync(register, cancellation);
        var hash = editsHash is null ? inputsHash : HashOf(inputsHash, editsHash);
        var version = $"{(freshThrough.Length == 0 ? "none" : freshThrough)}-{hash[..8]}";
        if (before is not null && before.Version != version && knownThrough <= before.KnownThrough)
            knownThrough = change;
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Version] = version,
            [Built] = Moment.ToText(clock.GetUtcNow()),
            [Fresh] = freshThrough,
            [KnownThrough] = Moment.ToText(knownThrough),
            [Inputs] = inputsHash,
        };
        if (editsHash is not null)
            facts[Edits] = editsHash;
        var rows = facts.Select(f => new RegisterFact { Name = f.Key, Value = f.Value }).ToList();
        await new BulkTable<RegisterFact>(register).DeleteAsync(rows, cancellation);
        await new BulkTable<RegisterFact>(register).InsertAsync(rows, cancellation);
        PastVersion[] versions = [new() { KnownThrough = knownThrough, Version = version, FreshThrough = freshThrough }];
        await new BulkTable<PastVersion>(register).DeleteAsync(versions, cancellation);
        await new BulkTable<PastVersion>(register).InsertAsync(versions, cancellation);
    }

    /// <summary>A hash over what was there before and what came to it.</summary>
    public static string HashOf(string before, string added) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{before}\n{added}")));
}
