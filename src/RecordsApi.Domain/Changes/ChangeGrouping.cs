using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>
/// Groups the entries that one thing that happened caused: those of a new agency with its agreements, those of a new agreement, those
/// of an agreement and its agency at one timestamp, or those of a facility at one timestamp. The first entry in importance leads the others.
/// </summary>
internal static class ChangeGrouping
{
    // A status event that is superseded because the publisher changed the date: the date is what happened.
    private static readonly ChangeKind[] OrderOfCorrections = [ChangeKind.SignedDayChanged, ChangeKind.AgencyPassedOn];

    private static readonly ChangeKind[] Order =
    [
        ChangeKind.AgencyAdded, ChangeKind.FacilityAdded, ChangeKind.AgreementAdded, ChangeKind.RecordMerged, ChangeKind.RecordRetracted, ChangeKind.RecordWithdrawn,
        ChangeKind.DecisionAdded, ChangeKind.AgencyPassedOn, ChangeKind.StatusAdded, ChangeKind.StatusRestored, ChangeKind.SignedDayChanged,
        ChangeKind.StatusSuperseded, ChangeKind.StatusWithdrawn, ChangeKind.TypeChanged, ChangeKind.TermsChanged, ChangeKind.RecordCorrected,
        ChangeKind.AgencyRenamed, ChangeKind.FacilityRenamed, ChangeKind.SignedDayAdded, ChangeKind.DocumentAdded, ChangeKind.AgencyNameAdded,
        ChangeKind.FacilityNameAdded,
    ];

    /// <summary>Sets the leading entry of each entry.</summary>
    /// <param name="entries">New entries, numbered, in the order of the log.</param>
    public static IEnumerable<Change> SetLeads(IReadOnlyList<Change> entries)
    {
        var newAgencies = entries.Where(c => c.Kind == ChangeKinds.Vocabulary.GetCode(ChangeKind.AgencyAdded)).Select(c => (c.RecordedAt, c.AgencyId)).ToHashSet();
        var leads = entries.GroupBy(c => (c.RecordedAt, GetSubject(c, newAgencies))).ToDictionary(group => group.Key, FindLead);
        return entries.Select(c => c with { LeadSequence = leads[(c.RecordedAt, GetSubject(c, newAgencies))] });
    }

    private static string GetSubject(Change change, HashSet<(DateTimeOffset RecordedAt, string? AgencyId)> newAgencies) =>
        change.AgencyId is not null && newAgencies.Contains((change.RecordedAt, change.AgencyId)) ? $"agency/{change.AgencyId}"
        : change.FacilityId is not null ? $"facility/{change.FacilityId}"
        : change.AgreementId is not null ? $"agreement/{change.AgreementId}/{change.AgencyId}"
        : $"{change.Thing}/{change.ThingId}";

    private static long FindLead(IEnumerable<Change> group)
    {
        var entries = group.Select(change => (change.Sequence, Kind: ChangeKinds.Vocabulary.Parse(change.Kind))).ToList();
        var order = entries.Exists(entry => entry.Kind == ChangeKind.StatusSuperseded) ? [.. OrderOfCorrections, .. Order] : Order;
        return entries.MinBy(entry => Array.IndexOf(order, entry.Kind) is >= 0 and var rank ? rank : order.Length).Sequence;
    }
}
