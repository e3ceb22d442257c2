using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Puts a derived register into the database. Each method works inside the caller's transaction.</summary>
internal sealed class RegisterWriter(IRegisterConnection register, TransactionTimes times, ExistingState existing)
{
    /// <summary>
    /// Writes everything that follows from the publications and decisions, as far as it differs from what is there. What
    /// was said before stays, closed.
    /// </summary>
    /// <param name="facts">What follows.</param>
    /// <param name="decisions">The decisions it follows from.</param>
    /// <param name="rulings">The rulings it follows from.</param>
    /// <param name="corroboratedAgreementIds">Ids of agreements with steps that people entered and that the lists made better known.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task WriteAsync(
        RegisterFacts facts, IReadOnlyList<DecisionFact> decisions, IEnumerable<Ruling> rulings, IReadOnlySet<string> corroboratedAgreementIds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var ends = new LatestPositions(existing.GetRows<Publication>(), facts.Publications.Select(p => p.Publication));
        var publications = await WritePublicationsAsync(facts, cancellation);
        await MergeAsync(facts.Sources, [nameof(Source.Id)], [], cancellation);
        var agencies = await MergeAsync(facts.Agencies, [nameof(Agency.Id)], [], cancellation);
        var names = await MergeAsync(facts.AgencyNames, [nameof(AgencyName.AgencyId), nameof(AgencyName.Name)], [nameof(AgencyName.LastSeenOn)], cancellation);
        var oris = await MergeAsync(facts.AgencyOris, [nameof(AgencyOri.AgencyId), nameof(AgencyOri.Ori)], [], cancellation);
        var agreements = await MergeAsync(facts.Agreements, [nameof(Agreement.Id)], [], cancellation);
        var tenures = await MergeAsync(facts.Tenures, [nameof(AgencyTenure.AgreementId), nameof(AgencyTenure.Turn)], [], cancellation);
        var signed = await MergeAsync(facts.SignedDays, [nameof(SignedDay.AgreementId), nameof(SignedDay.Revision)], [], cancellation);
        var documents = await MergeAsync(
            facts.Documents, [nameof(AgreementDocument.AgreementId), nameof(AgreementDocument.Kind), nameof(AgreementDocument.Url)], [], cancellation);
        await AssignListingKeysAsync(facts.Listings, cancellation);
        var listings = new TemporalMerge<Listing>(
            register, times, existing.GetRows<Listing>(), [nameof(Listing.Id)], nameof(Listing.LastPublicationId), nameof(Listing.LastPosition), nameof(Listing.LastListedOn))
        {
            IsExtension = ends.IsExtension,
        };
        await listings.MergeAsync(facts.Listings, cancellation);
        HasChanged |= listings.HasChanged;
        var decided = await MergeAsync(facts.Decisions, [nameof(Decision.Id)], [], cancellation);
        var decisionSources = await MergeAsync(facts.DecisionSources, [nameof(DecisionSource.DecisionId), nameof(DecisionSource.SourceId)], [], cancellation);
        var meetings = await MergeAsync(facts.Meetings, [nameof(Meeting.Id)], [], cancellation);
        var steps = new StatusEventMerge(register, times, existing);
        await steps.MergeAsync(facts.StatusEvents, facts.StatusEventSources, cancellation);
        HasChanged |= steps.HasChanged;
        string[] touched =
        [
            .. agreements.Select(a => a.Id).Concat(tenures.Select(t => t.AgreementId)).Concat(signed.Select(s => s.AgreementId))
                .Concat(documents.Select(d => d.AgreementId)).Concat(steps.AffectedAgreementIds).Concat(corroboratedAgreementIds).Distinct(StringComparer.Ordinal),
        ];
        var listed = listings.AffectedFacts.Select(l => l.AgreementId).Concat(ends.FindEndedOrReopened(facts.Listings).Select(l => l.AgreementId)).OfType<string>();
        await AgreementStateProjection.RefreshAsync(
            register, touched.Concat(listed).Distinct(StringComparer.Ordinal), agencies.Select(a => a.Id).Distinct(StringComparer.Ordinal), cancellation);
        await SynchronizeAsync(facts.ReviewItems, cancellation);
        await SynchronizeAsync(decisions.Select((d, i) => d with { Number = i + 1 }), cancellation);
        await SynchronizeAsync(rulings, cancellation);
        var ofDecisions = decided.Select(d => d.Id).Concat(decisionSources.Select(s => s.DecisionId)).ToHashSet(StringComparer.Ordinal);
        List<Decision> decisionsNow = [.. decided, .. facts.Decisions.Where(d => ofDecisions.Contains(d.Id))];
        AffectedRecords = new(
            touched.Concat(decisionsNow.Select(d => d.AgreementId).OfType<string>()).ToHashSet(StringComparer.Ordinal),
            agencies.Select(a => a.Id).Concat(names.Select(n => n.AgencyId)).Concat(oris.Select(o => o.AgencyId))
                .Concat(decisionsNow.Select(d => d.AgencyId).OfType<string>()).ToHashSet(StringComparer.Ordinal),
            ofDecisions, meetings.Select(m => m.Id).Concat(decisionsNow.Select(d => d.MeetingId).OfType<string>()).ToHashSet(StringComparer.Ordinal), [])
        {
            Publications = publications.Select(p => p.Id).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Whether anything that stood before was said otherwise or closed.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The records of which something was said anew.</summary>
    public ChangeLogScope AffectedRecords { get; private set; } = new([], [], [], [], []);

    /// <summary>Writes programs, models and jurisdictions.</summary>
    public async Task WriteReferenceAsync(IReadOnlyList<JurisdictionFact> jurisdictions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        await CreateWriter<AgreementProgram>().SynchronizeAsync(ReferenceData.Programs, await TableMapping<AgreementProgram>.Instance.ReadAsync(register, cancellation), cancellation);
        await CreateWriter<AgreementModel>().SynchronizeAsync(ReferenceData.Models, await TableMapping<AgreementModel>.Instance.ReadAsync(register, cancellation), cancellation);
        await CreateWriter<Jurisdiction>().ReplaceAsync(jurisdictions.Select(ToJurisdiction), cancellation);
        await CreateWriter<JurisdictionAncestor>().ReplaceAsync(JurisdictionAncestry.ComputeAncestors(jurisdictions), cancellation);
    }

    /// <summary>
    /// Empties the register for one that is made anew. The change log goes on: who reads it on must not miss that the
    /// register is another one.
    /// </summary>
    /// <exception cref="InvalidOperationException">People entered something, which would be lost.</exception>
    public static async Task ClearAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        if ((await new ManualFactsLoader(register).LoadAsync(cancellation)).HasAny || await register.Context.Sources.AnyAsync(s => s.Entered, cancellation))
        {
            throw new InvalidOperationException(
                "The database holds what people entered, which would be lost. Name another database for a register that is made anew.");
        }

        foreach (var clear in (Func<CancellationToken, Task>[])
        [
            Clear<Publication>, Clear<PublicationRow>, Clear<PrintedListRow>, Clear<RowRemark>, Clear<Source>, Clear<Agency>,
            Clear<RecordsApi.Domain.Model.AgencyName>, Clear<AgencyOri>, Clear<Agreement>, Clear<AgencyTenure>, Clear<SignedDay>, Clear<AgreementDocument>,
            Clear<StatusEvent>, Clear<StatusEventSource>, Clear<StatusEventAssertion>, Clear<Listing>, Clear<Decision>, Clear<DecisionSource>,
            Clear<Meeting>, Clear<ReviewItem>, Clear<DecisionFact>, Clear<Ruling>, Clear<DatasetVersion>, Clear<AgreementState>, Clear<AgreementCountDelta>,
        ])
            await clear(cancellation);

        Task Clear<T>(CancellationToken stop)
            where T : class => new BulkWriter<T>(register).ClearAsync(stop);
    }

    private async Task<IReadOnlyList<Publication>> WritePublicationsAsync(RegisterFacts facts, CancellationToken cancellation)
    {
        var known = existing.GetRows<Publication>().Select(p => p.Key).ToHashSet();
        var touched = await MergeAsync(facts.Publications.Select(p => p.Publication), [nameof(Publication.Key)], [], cancellation);
        await CreateWriter<PublicationRow>().InsertAsync(
            facts.Publications.Where(p => !known.Contains(p.Publication.Key)).OrderBy(p => p.Publication.Key).SelectMany(ToRows), cancellation);

        // What a row prints stays; what is made of it may be read better by now.
        await SynchronizeAsync(PrintedRowMapping.ToRows(facts), cancellation);
        await SynchronizeAsync(PrintedRowMapping.ToRemarks(facts), cancellation);
        return touched;
    }

    /// <summary>Listings that are there keep their numbers; others are numbered on.</summary>
    private async Task AssignListingKeysAsync(IReadOnlyList<Listing> listings, CancellationToken cancellation)
    {
        if (times.PreviousKnownThrough is null)
            return;
        var keys = (await register.QueryAsync(
            "SELECT Id, MAX(Key) FROM Listings GROUP BY Id", reader => (Id: reader.GetString(0), Key: reader.GetInt32(1)), cancellation))
            .ToDictionary(l => l.Id, l => l.Key, StringComparer.Ordinal);
        var last = keys.Count == 0 ? 0 : keys.Values.Max();
        foreach (var listing in listings)
            listing.Key = keys.TryGetValue(listing.Id, out var key) ? key : ++last;
    }

    private async Task<IReadOnlyList<T>> MergeAsync<T>(IEnumerable<T> facts, string[] key, string[] extensibleProperties, CancellationToken cancellation)
        where T : class, ITemporalFact
    {
        var table = new TemporalMerge<T>(register, times, existing.GetRows<T>(), key, extensibleProperties);
        await table.MergeAsync(facts, cancellation);
        HasChanged |= table.HasChanged;
        return table.AffectedFacts;
    }

    private static IEnumerable<PublicationRow> ToRows(DerivedPublication derived) =>
        derived.File.Rows.Select(row => new PublicationRow
        {
            PublicationKey = derived.Publication.Key,
            RowNumber = row.RowNumber,
            PrintedRowKey = row.PrintedRowIndex + 1,
            Hidden = row.Hidden,
        });

    private static Jurisdiction ToJurisdiction(JurisdictionFact fact) => new()
    {
        Id = fact.Id,
        Name = fact.Name,
        Level = fact.Level,
        State = fact.State,
        OcdId = fact.OcdId,
        Iso3166 = fact.Iso3166,
        Population = fact.Population,
        PopulationYear = fact.PopulationYear,
        PopulationSourceId = fact.PopulationSourceId,
        Latitude = fact.Latitude,
        Longitude = fact.Longitude,
        CoordinatesSourceId = fact.CoordinatesSourceId,
    };

    private Task SynchronizeAsync<T>(IEnumerable<T> rows, CancellationToken cancellation)
        where T : class => CreateWriter<T>().SynchronizeAsync(rows, existing.GetRows<T>(), cancellation);

    private BulkWriter<T> CreateWriter<T>()
        where T : class => new(register);
}
