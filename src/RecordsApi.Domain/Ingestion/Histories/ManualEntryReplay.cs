using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>Applies manually entered facts, ordered by the time of entry, between the publications and decisions.</summary>
internal sealed class ManualEntryReplay
{
    private readonly Queue<(DateTimeOffset RecordedAt, Action Apply)> entries;

    private ManualEntryReplay(IEnumerable<(DateTimeOffset, Action)> entries) => this.entries = new(entries);

    /// <summary>
    /// Creates the entries. Of entries with the same timestamp, agreements are applied before status events, and status events
    /// before merges.
    /// </summary>
    public static ManualEntryReplay Create(ManualFacts manualFacts, AgreementIndex agreementIndex, AgencyDirectory agencies)
    {
        var agreements = manualFacts.Agreements.OrderBy(a => a.Agreement.RecordedAt).ThenBy(a => a.Agreement.Id, StringComparer.Ordinal)
            .Select(a => (a.Agreement.RecordedAt, Order: 0, Apply: (Action)(() =>
                agreementIndex.AddManual(a, agencies.FindOrAddById(a.Agreement.AgencyId!, a.State, a.AgencyName)))));
        var statusEvents = manualFacts.StatusEvents.OrderBy(e => e.Sequence)
            .Select(e => (e.RecordedAt, Order: 1, Apply: (Action)(() => agreementIndex.Find(e.AgreementId)?.History.AddManual(e))));
        var merges = manualFacts.Merges
            .Select(m => (m.RecordedAt, Order: 2, Apply: (Action)(() => agreementIndex.Merge(m.FromId, m.IntoId))));
        return new(agreements.Concat(statusEvents).Concat(merges)
            .OrderBy(e => e.RecordedAt).ThenBy(e => e.Order)
            .Select(e => (e.RecordedAt, e.Apply)));
    }

    /// <summary>Applies the entries recorded at or before a timestamp (UTC).</summary>
    public void ReplayUntil(DateTimeOffset timestamp)
    {
        while (entries.TryPeek(out var next) && next.RecordedAt <= timestamp)
            entries.Dequeue().Apply();
    }
}
