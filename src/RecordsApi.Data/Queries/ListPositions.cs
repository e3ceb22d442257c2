namespace RecordsApi.Data.Queries;

/// <summary>The newest accepted publication of one list within a frame.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Position">Its place among the accepted publications of its list.</param>
/// <param name="PublishedOn">The day it stands for.</param>
public sealed record ListPosition(string Id, int Position, DateOnly PublishedOn);

/// <summary>Where both lists stood within a frame; null where a list had no accepted publication yet.</summary>
/// <param name="Participating">The list of signed agreements.</param>
/// <param name="Pending">The list of applications.</param>
public sealed record ListPositions(ListPosition? Participating, ListPosition? Pending);

/// <summary>Finds <see cref="ListPositions"/>.</summary>
public static class ListPositionQueries
{
    /// <summary>The newest accepted publication of each list that stands for a day in, and counts within, the frame.</summary>
    public static async Task<ListPositions> GetListPositionsAsync(
        this RegisterContext db, TemporalContext temporalContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(temporalContext);
        if (db.CachedListPositions is not { } told || told.Frame != temporalContext)
        {
            var (asked, known) = (db.KnownAt.TruncateToMillisecond(), temporalContext.KnownAt.TruncateToMillisecond());
            var counting = (await db.GetAcceptedPublicationsAsync(cancellationToken))
                .Where(p => p.IsCurrentAt(asked) && p.RecordedAt <= known && p.ListPosition.PublishedOn <= temporalContext.AsOf)
                .ToLookup(p => p.List, p => p.ListPosition, StringComparer.Ordinal);
            told = (temporalContext, new(counting["participating"].MaxBy(p => p.Position), counting["pending"].MaxBy(p => p.Position)));
            db.CachedListPositions = told;
        }

        return told.Positions;
    }

    /// <summary>The newest of each list by a day.</summary>
    /// <param name="publications">Those that stand, of one list each, in the order of their places and with it of their days.</param>
    /// <param name="date">The day.</param>
    internal static ListPositions AsOf(this (ListPosition[] Participating, ListPosition[] Pending) publications, DateOnly date) =>
        new(FindLast(publications.Participating, date), FindLast(publications.Pending, date));

    private static ListPosition? FindLast(ListPosition[] positions, DateOnly date)
    {
        var (from, until) = (0, positions.Length);
        while (from < until)
        {
            var middle = (from + until) / 2;
            if (positions[middle].PublishedOn <= date)
                from = middle + 1;
            else
                until = middle;
        }

        return from == 0 ? null : positions[from - 1];
    }
}
