using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Queries;

/// <summary>What the register said of itself at earlier timestamps.</summary>
public static class PastDatasetVersions
{
    private const string CacheKey = "past versions";

    /// <summary>The version that a write created at this timestamp (UTC); null if nothing was written at it.</summary>
    public static async Task<string?> FindVersionAtAsync(this RegisterContext db, DateTimeOffset timestamp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var versions = db.Cache is { } cache
            ? await cache.GetAsync(CacheKey, stop => ReadAsync(db, stop), cancellationToken)
            : await ReadAsync(db, cancellationToken);
        return versions.GetValueOrDefault(timestamp.TruncateToMillisecond());
    }

    private static Task<Dictionary<DateTimeOffset, string>> ReadAsync(RegisterContext db, CancellationToken cancellationToken) =>
        db.DatasetVersions.ToDictionaryAsync(v => v.KnownThrough, v => v.Version, cancellationToken);
}
