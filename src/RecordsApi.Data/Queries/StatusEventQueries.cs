using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Queries;

/// <summary>Selects status events by the times at which the register knew them.</summary>
public static class StatusEventQueries
{
    /// <summary>The events that were recorded and not yet superseded at the timestamp of a temporal context.</summary>
    /// <remarks>
    /// Nearly all events are recorded by then. The condition is written so that the database does not use the index on
    /// <c>RecordedAt</c>: that would cost a lookup for each row and a sort of all of them, where a page is the beginning of another index.
    /// </remarks>
    /// <param name="events">The events.</param>
    /// <param name="temporalContext">The temporal context.</param>
    public static IQueryable<StatusEvent> CurrentAt(this IQueryable<StatusEvent> events, TemporalContext temporalContext) =>
        events.Where(e => e.SupersededAt == null ? e.RecordedAt <= temporalContext.KnownAt : e.RecordedAt <= temporalContext.KnownAt && e.SupersededAt > temporalContext.KnownAt);
}
