using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Queries;

/// <summary>What counts of one accepted publication.</summary>
/// <param name="List">Its list.</param>
/// <param name="ListPosition">Its id, place and day.</param>
/// <param name="RecordedAt">From when on it could be known so (UTC).</param>
/// <param name="SupersededAt">From when on it was said otherwise (UTC); null while it stands.</param>
internal sealed record AcceptedPublication(string List, ListPosition ListPosition, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt)
{
    /// <summary>Whether it stood so at a moment (UTC).</summary>
    public bool IsCurrentAt(DateTimeOffset timestamp) => RecordedAt <= timestamp && !(SupersededAt <= timestamp);
}

/// <summary>Reads the accepted publications: two a day, few enough to be remembered whole.</summary>
internal static class AcceptedPublicationQueries
{
    private const string CacheKey = "accepted publications";

    /// <summary>All of them, at whatever moment they stood.</summary>
    public static ValueTask<AcceptedPublication[]> GetAcceptedPublicationsAsync(this RegisterContext db, CancellationToken cancellationToken) =>
        db.Cache is { } memory
            ? memory.GetAsync(CacheKey, stop => ReadAsync(db, stop), cancellationToken)
            : new(ReadAsync(db, cancellationToken));

    // Moments are kept to the millisecond, and compared so.
    public static DateTimeOffset TruncateToMillisecond(this DateTimeOffset timestamp) =>
        new(timestamp.UtcTicks - timestamp.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    private static Task<AcceptedPublication[]> ReadAsync(RegisterContext db, CancellationToken cancellationToken) =>
        db.Publications.IgnoreQueryFilters().Where(p => p.Position != null)
            .Select(p => new AcceptedPublication(p.List, new ListPosition(p.Id, p.Position!.Value, p.PublishedOn), p.RecordedAt, p.SupersededAt))
            .ToArrayAsync(cancellationToken);
}
