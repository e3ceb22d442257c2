namespace RecordsApi.Register.Storage.Queries;

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
    public static async Task<ListPositions> PositionsAsync(
        this RegisterContext db, RegisterFrame frame, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(frame);
        if (db.Positions is not { } told || told.Frame != frame)
        {
            var (asked, known) = (db.KnownAt.ToMillisecond(), frame.KnownAt.ToMillisecond());
            var counting = (await db.AcceptedAsync(cancellationToken))
                .Where(p => p.StoodAt(asked) && p.RecordedAt <= known && p.Place.PublishedOn <= frame.AsOf)
                .ToLookup(p => p.List, p => p.Place, StringComparer.Ordinal);
            told = (frame, new(counting["participating"].MaxBy(p => p.Position), counting["pending"].MaxBy(p => p.Position)));
            db.Positions = told;
        }

        return told.Positions;
    }

    /// <summary>The newest of each list by a day.</summary>
    /// <param name="publications">Those that stand, of one list each, in the order of their places and with it of their days.</param>
    /// <param name="day">The day.</param>
    internal static ListPositions By(this (ListPosition[] Participating, ListPosition[] Pending) publications, DateOnly day) =>
        new(Last(publications.Participating, day), Last(publications.Pending, day));

    private static ListPosition? Last(ListPosition[] places, DateOnly day)
    {
        var (from, until) = (0, places.Length);
        while (from < until)
        {
            var middle = (from + until) / 2;
            if (places[middle].PublishedOn <= day)
                from = middle + 1;
            else
                until = middle;
        }

        return from == 0 ? null : places[from - 1];
    }
}
