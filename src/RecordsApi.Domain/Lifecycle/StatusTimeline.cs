using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>The status events of one agreement, and what they say of its status on any date. Events are ordered by their latest date and, on one date, by the order in which they were recorded.</summary>
public sealed class StatusTimeline
{
    private readonly StatusEvent[] events;

    /// <summary>Takes the events of one agreement that are known at one timestamp, in any order.</summary>
    public StatusTimeline(IEnumerable<StatusEvent> events) => this.events = [.. events.InStatusOrder()];

    /// <summary>The dates on which the status changes or may change.</summary>
    public IEnumerable<DateOnly> GetChangeDates() =>
        events.SelectMany(e => e.Earliest < e.Latest ? (DateOnly[])[e.Earliest, e.Latest] : [e.Latest]);

    /// <summary>The event that set the status on a date: the last one whose whole date lies on or before it; null before the first one.</summary>
    public StatusEvent? FindEvent(DateOnly day) => Array.FindLast(events, e => e.Latest <= day);

    /// <summary>The event before another one; null if that is the first one.</summary>
    public StatusEvent? FindEventBefore(StatusEvent statusEvent) => Array.IndexOf(events, statusEvent) is > 0 and var at ? events[at - 1] : null;

    /// <summary>The date since which the agreement has been in force without interruption; null where it is not in force on the date.</summary>
    public DateOnly? FindInForceSince(DateOnly day)
    {
        DateOnly? since = null;
        for (var i = Array.FindLastIndex(events, e => e.Latest <= day); i >= 0 && Phases.IsInForce(events[i].Phase); i--)
            since = events[i].Latest;
        return since;
    }

    /// <summary>Whether sources disagree on any event up to a date.</summary>
    public bool IsDisputed(DateOnly day) => Array.Exists(events, e => e.Disputed && e.Latest <= day);

    /// <summary>Whether a date lies inside the imprecise date of an event, so that the event may or may not have happened.</summary>
    public bool IsUncertain(DateOnly day) => Array.Exists(events, e => e.Latest > day && e.Earliest <= day);
}
