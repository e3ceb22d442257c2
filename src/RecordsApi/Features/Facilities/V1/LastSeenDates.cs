using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>
/// The days on which names and terms of a facility were last seen. Facts have the day that is known at present; at an earlier timestamp the
/// day follows from the observations that were known then.
/// </summary>
/// <param name="observations">The observations of the facility that were known at the timestamp, by date; null at present.</param>
internal sealed class LastSeenDates(IReadOnlyList<FacilityObservation>? observations)
{
    /// <summary>The day on which a name was last seen.</summary>
    public DateOnly Find(FacilityName name) => Find(name.FirstSeenOn, name.LastSeenOn, o => o.NamePrinted == name.Name);

    /// <summary>The day on which a term was last seen.</summary>
    public DateOnly Find(FacilityTerm term) => Find(
        term.FirstSeenOn, term.LastSeenOn,
        o => term.Kind != FacilityTermKinds.Vocabulary.GetCode(FacilityTermKind.GuaranteedMinimum) || o.GuaranteedMinimum == term.Number);

    private DateOnly Find(DateOnly first, DateOnly last, Func<FacilityObservation, bool> shows) => observations is null
        ? last
        : observations.LastOrDefault(o => o.ObservedOn >= first && o.ObservedOn <= last && shows(o))?.ObservedOn ?? first;
}
