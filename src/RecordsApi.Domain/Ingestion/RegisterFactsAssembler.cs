using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Model;
using AgencyName = RecordsApi.Domain.Model.AgencyName;

namespace RecordsApi.Domain.Ingestion;

/// <summary>Converts the results of the derivation to the records of the register, in a deterministic order.</summary>
internal sealed class RegisterFactsAssembler(
    DerivationInput input, ParsedRowTable parsedRows, AgencyDirectory directory, AgreementIndex agreements,
    DecisionDerivation decisionDerivation, IReadOnlyList<ListTimeline> timelines)
{
    private readonly AgreementRecordBuilder agreementRecords = new(input.ManualFacts);

    /// <summary>Assembles the facts.</summary>
    public RegisterFacts Assemble(IReadOnlyList<DerivedPublication> publications)
    {
        var openListings = timelines
            .SelectMany(timeline => timeline.Listings.Select(open => (
                Open: open, Newest: timeline.NewestPublication!.Publication, Listing: open.ToListing(timeline.NewestPublication!.Publication))))
            .OrderBy(l => l.Listing.FirstListedOn).ThenBy(l => l.Listing.Id, StringComparer.Ordinal).ToList();
        var listings = openListings.Select(l => l.Listing).ToList();
        decisionDerivation.Locate(input.AgencyMatcher.Value);
        var misprintedAgencies = FindMisprintedAgencies();
        var orderingParties = new OrderingAgreementParties(input.AgencyMatcher.Value, directory, misprintedAgencies.Keys.ToHashSet(StringComparer.Ordinal));
        var orderingAgreements = OrderingAgreementDerivation.Derive(
            input.OrderingAgreements, orderingParties, input.DecisionReference, input.ManualFacts, publications.Max(p => (DateOnly?)p.Publication.PublishedOn));
        var agencies = new AgencyFactsBuilder(
            input.AgencyMatcher.Value, directory, misprintedAgencies, CreateFirstRecordedAtLookup(listings, publications, orderingAgreements.Tenures));
        var events = agreements.All.SelectMany(a => a.OwnHistory.Events).Where(e => !e.Entered).OrderBy(e => e.Sequence).ToList();
        RenumberEvents(events);
        foreach (var (i, listing) in listings.Index())
            listing.Key = i + 1;
        Agreement[] currentAgreements = [.. agreements.All.Select(agreementRecords.Create)];
        var names = AgencyFactsBuilder.CollectNames(listings);
        AddDocumentRemarks(names);
        var misprints = agreements.All.Where(a => a.CorrectedAt is not null).ToList();
        return new RegisterFacts
        {
            Publications = publications,
            UnheldPublications = FindUnheld(publications),
            PrintedRows = input.PrintedRows,
            ParsedRows = parsedRows.All,
            Agencies = agencies.Agencies,
            AgencyNames = names,
            AgencyOris = agencies.Oris,
            Agreements = currentAgreements,
            AgreementSummaries = [.. currentAgreements.Zip(agreements.All, AgreementRecordBuilder.Summarize)],
            Tenures = [.. agreements.All.SelectMany(a => a.Tenures).Select(agreementRecords.WithCurrentAgency)],
            SignedDays = [.. agreements.All.SelectMany(a => a.SignedDays)],
            Documents = [.. agreements.All.SelectMany(a => a.Documents)],
            StatusEvents = events,
            StatusEventSources = [.. agreements.All.SelectMany(a => a.OwnHistory.Sources)],
            Listings = listings,
            Decisions = decisionDerivation.Decisions,
            DecisionSources = decisionDerivation.DecisionSources,
            OrderingAgreements = orderingAgreements,
            Meetings = [.. decisionDerivation.Meetings],
            MeetingSources = decisionDerivation.MeetingSources,
            Sources =
            [
                .. publications.Select(RegisterSources.ForPublication)
                    .Concat(RegisterSources.ReferenceDataSources)
                    .Concat(decisionDerivation.Sources)
                    .OrderBy(s => s.Id, StringComparer.Ordinal),
            ],
            Corrected = new()
            {
                Agencies = agencies.CorrectedAgencies,
                Agreements = [.. misprints.Where(a => a.Tenures[0].RecordedAt < a.CorrectedAt).Select(agreementRecords.CreateCorrected)],
                Tenures = [.. agreements.All.SelectMany(a => a.CorrectedTenures)],
                Listings = [.. openListings.SelectMany(l => l.Open.ToCorrectedListings(l.Listing, l.Newest))],
            },
            ReviewItems =
            [
                .. SettledReviewItems.Complete(
                        [.. timelines.SelectMany(timeline => timeline.ReviewItems).Concat(decisionDerivation.CreateReviewItems()).Concat(orderingParties.ReviewItems).DistinctBy(r => r.Id)],
                        input.Rulings, listings)
                    .OrderBy(r => r.Id, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Returns the publications that are still not held: a file of that name, with those bytes if they are known, is missing.</summary>
    private IReadOnlyList<UnheldPublication> FindUnheld(IReadOnlyList<DerivedPublication> publications)
    {
        var hashesByName = publications.ToLookup(p => p.Publication.FileName, p => p.Publication.Sha256, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. input.UnheldPublications.Where(u => u.Sha256 is null ? !hashesByName.Contains(u.FileName) : !hashesByName[u.FileName].Contains(u.Sha256))
                .DistinctBy(u => (u.FileName, u.RetrievedAt))
                .OrderBy(u => u.RetrievedAt).ThenBy(u => u.FileName, StringComparer.Ordinal),
        ];
    }

    /// <summary>Remarks documents whose file names are those of other agreements.</summary>
    private void AddDocumentRemarks(IReadOnlyList<AgencyName> names)
    {
        var states = directory.All.ToDictionary(agency => agency.Id, agency => agency.State, StringComparer.Ordinal);
        var parsed = names.Where(name => states.ContainsKey(name.AgencyId))
            .Select(name => (name.AgencyId, Name: directory.ParseName(states[name.AgencyId], name.Name)))
            .Concat(directory.All.Select(agency => (AgencyId: agency.Id, agency.Name)))
            .ToLookup(name => name.AgencyId, name => name.Name);
        var remarks = new DocumentRemarks(parsed.SelectMany(agency => agency).Distinct());
        foreach (var agreement in agreements.All)
        {
            ParsedAgencyName[] own = [.. agreement.Tenures.Select(tenure => tenure.AgencyId).Append(agreement.Agency.Id).Distinct().SelectMany(id => parsed[id])];
            foreach (var document in agreement.Documents.Where(document => !document.Entered))
                document.Remark = remarks.Find(document.Url, agreement.Model, own);
        }
    }

    /// <summary>
    /// Creates a function that returns when an agency was first recorded: with a row that names it, a decision that concerns it,
    /// or an agreement to which it is party.
    /// </summary>
    private Func<string, DateTimeOffset> CreateFirstRecordedAtLookup(
        IEnumerable<Listing> listings, IReadOnlyList<DerivedPublication> publications, IReadOnlyList<AgencyTenure> orderingTenures)
    {
        var firstRecordedAt = listings.Where(l => l.AgencyId is not null).Select(l => (Id: l.AgencyId!, l.RecordedAt))
            .Concat(decisionDerivation.Decisions.Where(d => d.AgencyId is not null).Select(d => (Id: d.AgencyId!, d.RecordedAt)))
            .Concat(agreements.All.SelectMany(a => a.CorrectedTenures.Concat(a.Tenures)).Select(t => (Id: t.AgencyId, t.RecordedAt)))
            .GroupBy(record => record.Id).ToDictionary(group => group.Key, group => group.Min(record => record.RecordedAt));

        // Other agencies are known since the lists that name them, whatever was reported of them before.
        foreach (var tenure in orderingTenures)
            firstRecordedAt.TryAdd(tenure.AgencyId, tenure.RecordedAt);
        var defaultTimestamp = publications.Count == 0 ? DateTimeOffset.UnixEpoch : publications[0].Publication.RecordedAt;
        return id => firstRecordedAt.GetValueOrDefault(id, defaultTimestamp);
    }

    /// <summary>Closes the gaps in the sequence numbers, which drafts that were not added have left.</summary>
    private static void RenumberEvents(List<StatusEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
            events[i].Sequence = i + 1;
    }

    /// <summary>
    /// Returns the agencies that were printed by mistake: no agreement and no decision is theirs any more. Each leads to the agency
    /// that was meant, from the timestamp of the last correction.
    /// </summary>
    private Dictionary<string, (string IntoId, DateTimeOffset At)> FindMisprintedAgencies()
    {
        var real = agreements.All.Where(a => a.CorrectedAt is null).SelectMany(a => a.Tenures).Select(t => t.AgencyId)
            .Concat(decisionDerivation.Decisions.Select(d => d.AgencyId).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        return agreements.All
            .SelectMany(a => a.CorrectedAt is { } at
                ? a.Tenures.Select(t => (t.AgencyId, Right: a.Current.Agency.Id, At: at))
                : a.CorrectedTenures.Select(t => (t.AgencyId, Right: a.Agency.Id, At: t.SupersededAt!.Value)))
            .Where(c => !real.Contains(c.AgencyId) && c.Right != c.AgencyId)
            .GroupBy(c => c.AgencyId, StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key, same => same.MaxBy(c => (c.At, c.Right)) is var last ? (last.Right, last.At) : default, StringComparer.Ordinal);
    }
}
