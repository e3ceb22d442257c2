using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>An uninterrupted time in which an agreement was in force and belonged to one agency, as known at one timestamp.</summary>
/// <param name="Number">Number of the interval among those of the agreement, from 1.</param>
/// <param name="First">The first state in the interval.</param>
/// <param name="Last">The last state in the interval.</param>
/// <param name="PossibleFrom">The earliest date on which it can have begun.</param>
/// <param name="To">The last day; null while no end is known.</param>
/// <param name="CertainTo">The last day on which it was certainly in force: observed, and before the earliest possible date of the end; null if on none.</param>
/// <param name="EndEventId">The status event that ended it; null while no end is known, or if the agreement passed to another agency.</param>
/// <param name="EndStatus">The status after it; null while no end is known, or if the agreement passed to another agency.</param>
public sealed record AgreementInterval(
    int Number, IntervalState First, IntervalState Last, DateOnly PossibleFrom, DateOnly? To, DateOnly? CertainTo, string? EndEventId, string? EndStatus)
{
    /// <summary>Id: that of the agreement and the number.</summary>
    public string Id => $"{First.AgreementId}-i{Number}";

    /// <summary>The first day.</summary>
    public DateOnly From => First.ValidFrom;

    /// <summary>How it begins, compared with the earlier intervals of the agency.</summary>
    public IntervalBeginning Began { get; init; }

    /// <summary>The earlier interval of the agency with which it was compared; null for the first one.</summary>
    public AgreementInterval? Previous { get; init; }

    /// <summary>Days from the first day of the earlier interval to the first day of this one.</summary>
    public int? DaysSincePreviousBegan => Previous is null ? null : From.DayNumber - Previous.From.DayNumber;

    /// <summary>Days from the last day on which the earlier interval is certain to the first day of this one; null if the earlier one was still in force.</summary>
    public int? GapDays => Previous is { To: { } to } && to < From ? From.DayNumber - (Previous.CertainTo ?? to).DayNumber : null;

    /// <summary>Whether any day of it lies in a range.</summary>
    public bool Overlaps(DateOnly? from, DateOnly? to) => !(From > to) && !(To < from);
}
