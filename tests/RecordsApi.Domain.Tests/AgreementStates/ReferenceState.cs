using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.AgreementStates;

/// <summary>What the facts say of an agreement on one date as known at one timestamp, found by looking through all of them.</summary>
internal static class ReferenceState
{
    /// <summary>Describes the state from the facts; null where the agreement was not known.</summary>
    public static string? Describe(AgreementFacts facts, DateOnly asOf, DateTimeOffset knownAt, IReadOnlyDictionary<string, int> newestPositions)
    {
        var agreement = facts.Agreements.SingleOrDefault(IsKnown);
        if (agreement is null)
            return null;
        var tenures = facts.Tenures.Where(IsKnown).Where(t => t.Ordinal == 1 || t.ValidFrom <= asOf).ToList();
        var agencyId = tenures.Count == 0 ? agreement.AgencyId : tenures.MaxBy(t => t.Ordinal)!.AgencyId;
        var agency = facts.Agencies.SingleOrDefault(a => a.Id == agencyId && IsKnown(a));
        if (agency is null)
            return null;
        var events = facts.StatusEvents.Where(IsKnown).ToList();
        var begun = events.Where(e => e.Latest <= asOf).OrderBy(e => e.Latest).ThenBy(e => e.Sequence).ToList();
        var status = begun.LastOrDefault();
        var inForce = begun.AsEnumerable().Reverse().TakeWhile(e => e.Phase == "in-force").LastOrDefault();
        var signed = facts.SignedDays.Where(IsKnown).Where(s => s.ValidFrom <= asOf).MaxBy(s => s.Revision);
        var documents = facts.Documents.Where(IsKnown).Where(d => d.ValidFrom <= asOf).Select(d => d.Url);
        var ranges = facts.Listings.Where(IsKnown).Where(l => l.FirstListedOn <= asOf).Select(l =>
            DescribeRange(l.List, l.FirstPosition, l.SupersededAt is null && l.LastPosition == newestPositions[l.List] ? null : l.LastPosition));
        return Join(
            agency.Name, agency.JurisdictionId == "12001" ? "Alder County" : null, status?.Id, status?.Status, status?.Phase,
            inForce?.Latest, signed?.SignedOn, begun.Exists(e => e.Disputed), events.Exists(e => e.Earliest <= asOf && asOf < e.Latest),
            status is null ? "" : Sort(facts.SourceIds[status.Id]), Sort(documents), Sort(ranges));

        bool IsKnown(ITemporalFact fact) => fact.RecordedAt <= knownAt && (fact.SupersededAt is not { } end || end > knownAt);
    }

    /// <summary>Describes a projected state in the same words.</summary>
    public static string? Describe(AgreementState? state, DateOnly asOf) => state is null ? null : Join(
        state.AgencyName, state.JurisdictionName, state.EventId, state.Status, state.Phase, state.InForceSince, state.SignedOn,
        state.Disputed, state.IsUncertain, Sort(state.SourceIds), Sort(state.Documents.Select(d => d.Url)),
        Sort(state.ListedRanges.Where(r => r.FirstListedOn <= asOf).Select(r => DescribeRange(r.List, r.FirstPosition, r.LastPosition))));

    private static string DescribeRange(string list, int first, int? last) => $"{list} {first} to {last?.ToString() ?? "newest"}";

    private static string Sort(IEnumerable<string> texts) => string.Join(", ", texts.Order(StringComparer.Ordinal));

    private static string Join(params object?[] values) => string.Join(" | ", values);
}
