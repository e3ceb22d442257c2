using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Queries;

/// <summary>Finds the ends of the logs to which entries are only appended.</summary>
public static class LatestSequenceQueries
{
    /// <summary>Sequence number of the newest entry of the change log; 0 if there is none.</summary>
    public static async ValueTask<long> GetLatestSequenceAsync(this RegisterContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Cache is { } memory
            ? await memory.GetAsync("newest change", stop => ReadLatestSequenceAsync(db, stop), cancellationToken)
            : await ReadLatestSequenceAsync(db, cancellationToken);
    }

    /// <summary>Sequence number of the newest event of an alarm; 0 if there is none.</summary>
    public static async Task<long> GetLatestAlarmAsync(this RegisterContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.AlarmEvents.MaxAsync(a => (long?)a.Sequence, cancellationToken) ?? 0;
    }

    private static async Task<long> ReadLatestSequenceAsync(RegisterContext db, CancellationToken cancellationToken) =>
        await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellationToken) ?? 0;
}
