using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>What people entered, in the order of the moments of entry, between the publications and decisions.</summary>
internal sealed class ManualEntryReplay
{
    private readonly Queue<(DateTimeOffset RecordedAt, Action Take)> entries;

    private ManualEntryReplay(IEnumerable<(DateTimeOffset, Action)> entries) => this.entries = new(entries);

    /// <summary>The entries. Of one moment agreements come before steps, and steps before merges.</summary>
    public static ManualEntryReplay Create(ManualFacts manualFacts, AgreementIndex agreementIndex, AgencyDirectory agencies)
    {
        var agreements = manualFacts.Agreements.OrderBy(a => a.Agreement.RecordedAt).ThenBy(a => a.Agreement.Id, StringComparer.Ordinal)
            .Select(a => (a.Agreement.RecordedAt, Order: 0, Take: (Action)(() =>
                agreementIndex.AddManual(a, agencies.GetOrAdd(a.Agreement.AgencyId, a.State, a.AgencyName)))));
        var steps = manualFacts.StatusEvents.OrderBy(s => s.Sequence)
            .Select(s => (s.RecordedAt, Order: 1, Take: (Action)(() => agreementIndex.Find(s.AgreementId)?.History.AddManual(s))));
        var merges = manualFacts.Merges.Select(m => (m.RecordedAt, Order: 2, Take: (Action)(() => agreementIndex.Merge(m.FromId, m.IntoId))));
        return new([.. agreements.Concat(steps).Concat(merges).OrderBy(e => e.RecordedAt).ThenBy(e => e.Order).Select(e => (e.RecordedAt, e.Take))]);
    }

    /// <summary>Takes what was entered by a moment (UTC).</summary>
    public void ReplayUntil(DateTimeOffset timestamp)
    {
        while (entries.TryPeek(out var next) && next.RecordedAt <= timestamp)
            entries.Dequeue().Take();
    }
}
