using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Queries;

/// <summary>Finds the newest accepted publication of each list at two times.</summary>
public static class ListPositionQueries
{
    /// <summary>The newest accepted publication of each list that was published for the date or before, as known at the timestamp.</summary>
    public static async ValueTask<ListPositions> GetListPositionsAsync(
        this RegisterContext db, TemporalContext temporalContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(temporalContext);
        var (snapshot, known) = (db.KnownAt.TruncateToMillisecond(), temporalContext.KnownAt.TruncateToMillisecond());
        ListPosition? participating = null, pending = null;
        foreach (var publication in await db.GetAcceptedPublicationsAsync(cancellationToken))
        {
            if (publication.ListPosition.PublishedOn > temporalContext.AsOf || publication.RecordedAt > known || !publication.IsKnownAt(snapshot))
                continue;
            if (publication.List == ListCodes.Pending)
                pending ??= publication.ListPosition;
            else
                participating ??= publication.ListPosition;
            if (participating is not null && pending is not null)
                break;
        }

        return new(participating, pending);
    }
}
