using Microsoft.EntityFrameworkCore;

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
            told = (frame, new(
                await NewestAsync(db, "participating", frame, cancellationToken),
                await NewestAsync(db, "pending", frame, cancellationToken)));
            db.Positions = told;
        }

        return told.Positions;
    }

    private static Task<ListPosition?> NewestAsync(
        RegisterContext db, string list, RegisterFrame frame, CancellationToken cancellationToken) =>
        db.Publications
            .Where(p => p.List == list && p.Position != null && p.PublishedOn <= frame.AsOf && p.RecordedAt <= frame.KnownAt)
            .OrderByDescending(p => p.Position)
            .Select(p => new ListPosition(p.Id, p.Position!.Value, p.PublishedOn))
            .FirstOrDefaultAsync(cancellationToken);
}
