using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>Puts what was derived into the shapes that the register keeps, in a fixed order.</summary>
internal sealed class RegisterFactsAssembler(
    DerivationInput input, ParsedRowTable parsedRows, AgencyDirectory directory, AgreementIndex agreements, DecisionDerivation decisionDerivation,
    IReadOnlyList<ListTimeline> timelines)
{
    /// <summary>The facts.</summary>
    public RegisterFacts Assemble(IReadOnlyList<DerivedPublication> publications)
    {
        var listings = timelines.SelectMany(ledger => ledger.Listings.Select(l => l.ToListing(ledger.NewestPublication!.Publication)))
            .OrderBy(l => l.FirstListedOn).ThenBy(l => l.Id, StringComparer.Ordinal).ToList();
        var agencies = new AgencyFactsBuilder(input.AgencyMatcher.Value, directory, FirstRecordedAtByAgency(listings, publications));
        var events = agreements.All.SelectMany(a => a.OwnHistory.Events).Where(e => !e.Entered).OrderBy(e => e.Sequence).ToList();
        RenumberEvents(events);
        foreach (var (i, listing) in listings.Index())
            listing.Key = i + 1;
        Agreement[] agreementRecords = [.. agreements.All.Select(ToAgreement)];
        return new RegisterFacts
        {
            Publications = publications,
            PrintedRows = input.PrintedRows,
            ParsedRows = parsedRows.All,
            Agencies = agencies.Agencies,
            AgencyNames = AgencyFactsBuilder.CollectNames(listings),
            AgencyOris = agencies.Oris,
            Agreements = agreementRecords,
            AgreementSummaries = [.. agreementRecords.Zip(agreements.All, ToSummary)],
            Tenures = [.. agreements.All.SelectMany(a => a.Tenures).Select(t => t.AgencyId == CurrentAgencyId(t.AgencyId) ? t : t.WithAgency(CurrentAgencyId(t.AgencyId)))],
            SignedDays = [.. agreements.All.SelectMany(a => a.SignedDays)],
            Documents = [.. agreements.All.SelectMany(a => a.Documents)],
            StatusEvents = events,
            StatusEventSources = [.. agreements.All.SelectMany(a => a.OwnHistory.Sources)],
            Listings = listings,
            Decisions = decisionDerivation.Decisions,
            DecisionSources = decisionDerivation.DecisionSources,
            Meetings = [.. decisionDerivation.Meetings],
            Sources = [.. publications.Select(RegisterSources.ForPublication).Concat(RegisterSources.ReferenceDataSources).Concat(decisionDerivation.Sources)
                .OrderBy(s => s.Id, StringComparer.Ordinal)],
            ReviewItems = [.. timelines.SelectMany(l => l.ReviewItems).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal)],
        };
    }

    /// <summary>When each agency could first be known: by a row that names it, a decision about it, or an agreement of its.</summary>
    private Func<string, DateTimeOffset> FirstRecordedAtByAgency(IEnumerable<Listing> listings, IReadOnlyList<DerivedPublication> publications)
    {
        var since = listings.Where(l => l.AgencyId is not null).Select(l => (Id: l.AgencyId!, l.RecordedAt))
            .Concat(decisionDerivation.Decisions.Where(d => d.AgencyId is not null).Select(d => (Id: d.AgencyId!, d.RecordedAt)))
            .Concat(agreements.All.SelectMany(a => a.Tenures).Select(t => (Id: t.AgencyId, t.RecordedAt)))
            .GroupBy(seen => seen.Id).ToDictionary(seen => seen.Key, seen => seen.Min(s => s.RecordedAt));
        var first = publications.Count == 0 ? DateTimeOffset.UnixEpoch : publications[0].Publication.RecordedAt;
        return id => since.GetValueOrDefault(id, first);
    }

    /// <summary>Drafts that were refused left gaps.</summary>
    private static void RenumberEvents(List<StatusEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
            events[i].Sequence = i + 1;
    }

    private string CurrentAgencyId(string agencyId) => input.ManualFacts.MergedAgencyIds.GetValueOrDefault(agencyId, agencyId);

    private Agreement ToAgreement(DerivedAgreement a) => new()
    {
        Id = a.Id,
        AgencyId = CurrentAgencyId(a.Agency.Id),
        ProgramCode = "287g",
        ModelCode = a.Model,
        Counterparty = "ICE",
        Ordinal = a.Ordinal,
        PredecessorId = a.PredecessorId,
        RecordState = "current",
        RecordedAt = a.Tenures[0].RecordedAt,
    };

    private static AgreementSummary ToSummary(Agreement agreement, DerivedAgreement derived)
    {
        var last = derived.OwnHistory.LatestEvent;
        ListPresence[] presences = [derived.GetListPresence(ListKind.Participating), derived.GetListPresence(ListKind.Pending)];
        return new()
        {
            Id = agreement.Id,
            AgencyId = agreement.AgencyId,
            ProgramCode = agreement.ProgramCode,
            ModelCode = agreement.ModelCode,
            Counterparty = agreement.Counterparty,
            Ordinal = agreement.Ordinal,
            PredecessorId = agreement.PredecessorId,
            SignedOn = derived.SignedOn,
            FirstListedOn = presences.Min(p => p.FirstPublication?.PublishedOn),
            LastListedOn = presences.Max(p => p.LastPublication?.PublishedOn),
            Listed = presences.Any(p => p.IsListed),
            Status = last?.Status ?? "unknown",
            Phase = last?.Phase ?? "uncertain",
            StatusSince = last?.OccurredOn ?? "",
            StatusSinceEarliest = last?.Earliest ?? DateOnly.MinValue,
            StatusSinceLatest = last?.Latest ?? DateOnly.MinValue,
            StatusBasis = last?.Basis ?? "listed",
            Confidence = last?.Confidence ?? "low",
            Disputed = derived.OwnHistory.CurrentEvents.Any(e => e.Disputed),
            RecordState = agreement.RecordState,
            MergedIntoId = agreement.MergedIntoId,
            RecordedAt = agreement.RecordedAt,
        };
    }
}
