using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage.Queries;

/// <summary>What the register could say of itself at moments that lie behind what it knows by now.</summary>
public static class PastStates
{
    private const string Key = "past versions";

    /// <summary>Day of the last publication that had been taken in by the moment that is asked about; null if there was none.</summary>
    public static async Task<DateOnly?> FreshThroughAsync(this RegisterContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var moment = db.KnownAt.ToMillisecond();
        return (await db.AcceptedAsync(cancellationToken)).Where(p => p.StoodAt(moment)).Max(p => (DateOnly?)p.Place.PublishedOn);
    }

    /// <summary>The version that the register had when it had just been written to at a moment (UTC); null at every other moment.</summary>
    public static async Task<string?> VersionAtAsync(this RegisterContext db, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var versions = db.Memory is { } memory
            ? await memory.GetAsync(Key, stop => ReadAsync(db, stop), cancellationToken)
            : await ReadAsync(db, cancellationToken);
        return versions.GetValueOrDefault(moment.ToMillisecond());
    }

    private static Task<Dictionary<DateTimeOffset, string>> ReadAsync(RegisterContext db, CancellationToken cancellationToken) =>
        db.PastVersions.ToDictionaryAsync(v => v.KnownThrough, v => v.Version, cancellationToken);
}
