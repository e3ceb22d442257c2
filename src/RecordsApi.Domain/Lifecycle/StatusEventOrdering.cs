using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>The order in which the status events of an agreement take effect.</summary>
public static class StatusEventOrdering
{
    /// <summary>
    /// Orders status events by the latest date on which each can have happened, and events with the same date in the order in
    /// which they were recorded. The last event on or before a date sets the status on that date.
    /// </summary>
    public static IOrderedEnumerable<StatusEvent> InStatusOrder(this IEnumerable<StatusEvent> events) =>
        events.OrderBy(e => e.Latest).ThenBy(e => e.Sequence);
}
