using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Queries;

/// <summary>What the register could say of itself at moments that lie behind what it knows by now.</summary>
public static class PastDatasetVersions
{
    private const string CacheKey = "past versions";

    /// <summary>Day of the last publication that had been taken in by the moment that is asked about; null if there was none.</summary>
    public static async Task<DateOnly?> GetFreshThroughAsync(this RegisterContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var moment = db.KnownAt.TruncateToMillisecond();
        return (await db.GetAcceptedPublicationsAsync(cancellationToken)).Where(p => p.IsKnownAt(moment)).Max(p => (DateOnly?)p.ListPosition.PublishedOn);
    }

    /// <summary>The version that the register had when it had just been written to at a moment (UTC); null at every other moment.</summary>
    public static async Task<string?> FindVersionAtAsync(this RegisterContext db, DateTimeOffset timestamp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var versions = db.Cache is { } memory
            ? await memory.GetAsync(CacheKey, stop => ReadAsync(db, stop), cancellationToken)
            : await ReadAsync(db, cancellationToken);
        return versions.GetValueOrDefault(timestamp.TruncateToMillisecond());
    }

    private static Task<Dictionary<DateTimeOffset, string>> ReadAsync(RegisterContext db, CancellationToken cancellationToken) =>
        db.DatasetVersions.ToDictionaryAsync(v => v.KnownThrough, v => v.Version, cancellationToken);
}
