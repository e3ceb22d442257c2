using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Decisions;
using RecordsApi.Register.Publications.Histories;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Publications.Naming;

namespace RecordsApi.Register.Publications;

/// <summary>Puts what was derived into the shapes that the register keeps, in a fixed order.</summary>
internal sealed class FactsAssembly(
    DerivationInput input, ReadRowTable rows, AgencyDirectory directory, AgreementBook book, DecisionBook decisions,
    IReadOnlyList<ListLedger> ledgers)
{
    /// <summary>The facts.</summary>
    public RegisterFacts Assemble(IReadOnlyList<DerivedPublication> publications)
    {
        var listings = ledgers.SelectMany(ledger => ledger.Listings.Select(l => l.ToListing(ledger.Newest!.Publication)))
            .OrderBy(l => l.FirstListedOn).ThenBy(l => l.Id, StringComparer.Ordinal).ToList();
        var agencies = new AgencyAssembly(input.Matcher.Value, directory, KnownSince(listings, publications));
        var events = book.All.SelectMany(a => a.OwnLife.Events).Where(e => !e.Entered).OrderBy(e => e.Sequence).ToList();
        Renumber(events);
        foreach (var (i, listing) in listings.Index())
            listing.Key = i + 1;
        return new RegisterFacts
        {
            Publications = publications,
            PrintedRows = input.PrintedRows,
            ReadRows = rows.All,
            Agencies = agencies.Agencies,
            AgencyNames = AgencyAssembly.Names(listings),
            AgencyOris = agencies.Oris,
            Agreements = [.. book.All.Select(ToAgreement)],
            Tenures = [.. book.All.SelectMany(a => a.Tenures).Select(t => t.AgencyId == Current(t.AgencyId) ? t : t.Of(Current(t.AgencyId)))],
            SignedDays = [.. book.All.SelectMany(a => a.SignedDays)],
            Documents = [.. book.All.SelectMany(a => a.Documents)],
            StatusEvents = events,
            StatusEventSources = [.. book.All.SelectMany(a => a.OwnLife.Sources)],
            Listings = listings,
            Decisions = decisions.Decisions,
            DecisionSources = decisions.DecisionSources,
            Meetings = [.. decisions.Meetings],
            Sources = [.. publications.Select(ListSources.Of).Concat(ListSources.Reference).Concat(decisions.Sources)
                .OrderBy(s => s.Id, StringComparer.Ordinal)],
            ReviewItems = [.. ledgers.SelectMany(l => l.ReviewItems).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal)],
        };
    }

    /// <summary>When each agency could first be known: by a row that names it, a decision about it, or an agreement of its.</summary>
    private Func<string, DateTimeOffset> KnownSince(IEnumerable<Listing> listings, IReadOnlyList<DerivedPublication> publications)
    {
        var since = listings.Where(l => l.AgencyId is not null).Select(l => (Id: l.AgencyId!, l.RecordedAt))
            .Concat(decisions.Decisions.Where(d => d.AgencyId is not null).Select(d => (Id: d.AgencyId!, d.RecordedAt)))
            .Concat(book.All.SelectMany(a => a.Tenures).Select(t => (Id: t.AgencyId, t.RecordedAt)))
            .GroupBy(seen => seen.Id).ToDictionary(seen => seen.Key, seen => seen.Min(s => s.RecordedAt));
        var first = publications.Count == 0 ? DateTimeOffset.UnixEpoch : publications[0].Publication.RecordedAt;
        return id => since.GetValueOrDefault(id, first);
    }

    /// <summary>Drafts that were refused left gaps.</summary>
    private static void Renumber(List<StatusEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
            events[i].Sequence = i + 1;
    }

    private string Current(string agencyId) => input.Entered.MergedAgencies.GetValueOrDefault(agencyId, agencyId);

    private Agreement ToAgreement(AgreementRecord a)
    {
        var last = a.OwnLife.Last;
        ListTrack[] tracks = [a.On(ListKind.Participating), a.On(ListKind.Pending)];
        return new Agreement
        {
            Id = a.Id,
            AgencyId = Current(a.Agency.Id),
            ProgramCode = "287g",
            ModelCode = a.Model,
            Counterparty = "ICE",
            Ordinal = a.Ordinal,
            PredecessorId = a.PredecessorId,
            SignedOn = a.SignedOn,
            FirstListedOn = tracks.Min(t => t.First?.PublishedOn),
            LastListedOn = tracks.Max(t => t.LastSeen?.PublishedOn),
            Listed = tracks.Any(t => t.Listed),
            Status = last?.Status ?? "unknown",
            Phase = last?.Phase ?? "uncertain",
            StatusSince = last?.OccurredOn ?? "",
            StatusSinceEarliest = last?.Earliest ?? DateOnly.MinValue,
            StatusSinceLatest = last?.Latest ?? DateOnly.MinValue,
            StatusBasis = last?.Basis ?? "listed",
            Confidence = last?.Confidence ?? "low",
            Disputed = a.OwnLife.Standing.Any(e => e.Disputed),
            RecordState = "current",
            RecordedAt = a.Tenures[0].RecordedAt,
        };
    }
}
