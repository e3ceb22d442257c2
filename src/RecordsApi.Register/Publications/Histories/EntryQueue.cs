using RecordsApi.Register.Publications.Identity;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>What people entered, in the order of the moments of entry, between the publications and decisions.</summary>
internal sealed class EntryQueue
{
    private readonly Queue<(DateTimeOffset RecordedAt, Action Take)> entries;

    private EntryQueue(IEnumerable<(DateTimeOffset, Action)> entries) => this.entries = new(entries);

    /// <summary>The entries. Of one moment agreements come before steps, and steps before merges.</summary>
    public static EntryQueue Of(EnteredFacts entered, AgreementBook book, AgencyDirectory directory)
    {
        var agreements = entered.Agreements.OrderBy(a => a.Agreement.RecordedAt).ThenBy(a => a.Agreement.Id, StringComparer.Ordinal)
            .Select(a => (a.Agreement.RecordedAt, Order: 0, Take: (Action)(() =>
                book.Enter(a, directory.Enter(a.Agreement.AgencyId, a.State, a.AgencyName)))));
        var steps = entered.Steps.OrderBy(s => s.Sequence)
            .Select(s => (s.RecordedAt, Order: 1, Take: (Action)(() => book.Find(s.AgreementId)?.Life.Place(s))));
        var merges = entered.Merges.Select(m => (m.RecordedAt, Order: 2, Take: (Action)(() => book.Merge(m.FromId, m.IntoId))));
        return new([.. agreements.Concat(steps).Concat(merges).OrderBy(e => e.RecordedAt).ThenBy(e => e.Order).Select(e => (e.RecordedAt, e.Take))]);
    }

    /// <summary>Takes what was entered by a moment (UTC).</summary>
    public void TakeUntil(DateTimeOffset moment)
    {
        while (entries.TryPeek(out var next) && next.RecordedAt <= moment)
            entries.Dequeue().Take();
    }
}
