using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage.Queries;

/// <summary>What counts of one accepted publication.</summary>
/// <param name="List">Its list.</param>
/// <param name="Place">Its id, place and day.</param>
/// <param name="RecordedAt">From when on it could be known so (UTC).</param>
/// <param name="SupersededAt">From when on it was said otherwise (UTC); null while it stands.</param>
internal sealed record AcceptedPublication(string List, ListPosition Place, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt)
{
    /// <summary>Whether it stood so at a moment (UTC).</summary>
    public bool StoodAt(DateTimeOffset moment) => RecordedAt <= moment && !(SupersededAt <= moment);
}

/// <summary>Reads the accepted publications: two a day, few enough to be remembered whole.</summary>
internal static class AcceptedPublications
{
    private const string Key = "accepted publications";

    /// <summary>All of them, at whatever moment they stood.</summary>
    public static ValueTask<AcceptedPublication[]> AcceptedAsync(this RegisterContext db, CancellationToken cancellationToken) =>
        db.Memory is { } memory
            ? memory.GetAsync(Key, stop => ReadAsync(db, stop), cancellationToken)
            : new(ReadAsync(db, cancellationToken));

    // Moments are kept to the millisecond, and compared so.
    public static DateTimeOffset ToMillisecond(this DateTimeOffset moment) =>
        new(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    private static Task<AcceptedPublication[]> ReadAsync(RegisterContext db, CancellationToken cancellationToken) =>
        db.Publications.IgnoreQueryFilters().Where(p => p.Position != null)
            .Select(p => new AcceptedPublication(p.List, new ListPosition(p.Id, p.Position!.Value, p.PublishedOn), p.RecordedAt, p.SupersededAt))
            .ToArrayAsync(cancellationToken);
}
