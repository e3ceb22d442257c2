using System.Globalization;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Versioning;

/// <summary>The version and timestamps of the register at one point in time.</summary>
/// <param name="Generation">
/// Number of the dataset version within this process: it rises with every write to the register by any process, and not with writes
/// to the keys or the audit log.
/// </param>
/// <param name="Version">Version of the content; null if there is none yet.</param>
/// <param name="KnownThrough">The newest timestamp from which anything in it was known (UTC); null if there is no content yet.</param>
/// <param name="BuiltAt">When it was last written (UTC); null if there is no content yet.</param>
/// <param name="FreshThrough">Date of the last publication that was imported; null if there is none.</param>
public sealed record DatasetMetadata(
    long Generation, string? Version, DateTimeOffset? KnownThrough, DateTimeOffset? BuiltAt, DateOnly? FreshThrough)
{
    private const string Sql =
        "SELECT \"Name\", \"Value\" FROM \"DatasetMetadata\" WHERE \"Name\" IN ('version', 'knownThrough', 'builtAt', 'freshThrough')";

    /// <summary>Whether a timestamp is earlier than the newest information in the register.</summary>
    public bool IsHistorical(DateTimeOffset knownAt) => knownAt < KnownThrough;

    /// <summary>Reads it; not numbered yet.</summary>
    internal static async Task<DatasetMetadata> ReadAsync(IStatementExecutor register, CancellationToken cancellationToken)
    {
        var entries = (await register.QueryAsync(
            new SqlText().AppendRaw(Sql), reader => (Name: reader.GetString(0), Value: reader.GetString(1)), cancellationToken))
            .ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal);
        return new(
            0, entries.GetValueOrDefault("version"),
            entries.TryGetValue("knownThrough", out var known) ? UtcTimestamp.Parse(known) : null,
            entries.TryGetValue("builtAt", out var built) ? UtcTimestamp.Parse(built) : null,
            entries.TryGetValue("freshThrough", out var fresh) && fresh.Length > 0
                ? DateOnly.ParseExact(fresh, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null);
    }
}
