using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Merges a derived register into the database, in the caller's transaction.</summary>
internal sealed class RegisterWriter(IRegisterConnection register, TransactionTimes times, ExistingState existing)
{
    private ManualDependencies? dependencies;

    /// <summary>
    /// Writes the derived facts as far as they differ from the stored ones. Changed facts are superseded, not overwritten.
    /// </summary>
    /// <param name="facts">The derived facts.</param>
    /// <param name="decisions">The imported decisions from which they were derived.</param>
    /// <param name="rulings">The rulings with which they were derived.</param>
    /// <param name="corroboratedAgreementIds">Ids of agreements whose manually entered events the lists confirmed or disputed.</param>
    /// <param name="rebuildsStates">Whether every agreement state is computed anew, because reference data changed.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task WriteAsync(
        RegisterFacts facts, IReadOnlyList<DecisionFact> decisions, IEnumerable<Ruling> rulings, IReadOnlySet<string> corroboratedAgreementIds,
        bool rebuildsStates, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        dependencies = new(existing, facts);
        var latest = new LatestPositions(existing.GetRows<Publication>(), facts.Publications.Select(p => p.Publication));
        var publications = await WritePublicationsAsync(facts, cancellation);
        await MergeAsync(facts.Sources, [nameof(Source.Id)], [], cancellation);
        var agencies = await MergeAsync(facts.Agencies, [nameof(Agency.Id)], [], cancellation, facts.Corrected.Agencies);
        var names = await MergeAsync(facts.AgencyNames, [nameof(AgencyName.AgencyId), nameof(AgencyName.Name)], [nameof(AgencyName.LastSeenOn)], cancellation);
        var oris = await MergeAsync(facts.AgencyOris, [nameof(AgencyOri.AgencyId), nameof(AgencyOri.Ori)], [], cancellation);
        var agreements = await MergeAsync(facts.Agreements, [nameof(Agreement.Id)], [], cancellation, facts.Corrected.Agreements);
        var tenures = await MergeAsync(
            facts.Tenures, [nameof(AgencyTenure.AgreementId), nameof(AgencyTenure.Ordinal)], [], cancellation, facts.Corrected.Tenures);
        var signedDates = await MergeAsync(facts.SignedDays, [nameof(SignedDay.AgreementId), nameof(SignedDay.Revision)], [], cancellation);
        var documents = await MergeAsync(
            facts.Documents, [nameof(AgreementDocument.AgreementId), nameof(AgreementDocument.Kind), nameof(AgreementDocument.Url)], [], cancellation);
        await AssignListingKeysAsync(facts, cancellation);
        var listings = new TemporalMerge<Listing>(
            register, times, existing.GetRows<Listing>(), [nameof(Listing.Id)], nameof(Listing.LastPublicationId), nameof(Listing.LastPosition), nameof(Listing.LastListedOn))
        {
            IsExtension = latest.IsExtension,
        };
        List<Listing> changedRanges = [.. latest.FindChangedRanges(existing.GetRows<Listing>(), facts.Listings)];
        await listings.MergeAsync(facts.Listings, facts.Corrected.Listings, cancellation);
        HasChanged |= listings.HasChanged;
        var decisionChanges = await MergeAsync(facts.Decisions, [nameof(Decision.Id)], [], cancellation);
        var decisionSources = await MergeAsync(facts.DecisionSources, [nameof(DecisionSource.DecisionId), nameof(DecisionSource.SourceId)], [], cancellation);
        var meetings = await MergeAsync(facts.Meetings, [nameof(Meeting.Id)], [], cancellation);
        var meetingSources = await MergeAsync(facts.MeetingSources, [nameof(MeetingSource.MeetingId), nameof(MeetingSource.SourceId)], [], cancellation);
        var statusEvents = new StatusEventMerge(register, times, existing, dependencies.AgreementIds);
        await statusEvents.MergeAsync(facts.StatusEvents, facts.StatusEventSources, cancellation);
        HasChanged |= statusEvents.HasChanged;
        string[] affectedAgreementIds =
        [
            .. agreements.Select(a => a.Id).Concat(tenures.Select(t => t.AgreementId)).Concat(signedDates.Select(s => s.AgreementId))
                .Concat(documents.Select(d => d.AgreementId)).Concat(statusEvents.AffectedAgreementIds).Concat(corroboratedAgreementIds).Distinct(StringComparer.Ordinal),
        ];
        var relistedIds = listings.AffectedFacts.Select(l => l.AgreementId).Concat(changedRanges.Select(l => l.AgreementId)).OfType<string>();
        if (rebuildsStates)
        {
            await register.Provider.UpdateStatisticsAsync(register, cancellation);
            await new AgreementStateProjection(register).RebuildAsync(cancellation);
        }
        else
            await new AgreementStateProjection(register).RefreshAsync(affectedAgreementIds.Concat(relistedIds), agencies.Select(a => a.Id), cancellation);
        await SynchronizeAsync(facts.ReviewItems, cancellation);
        await SynchronizeAsync(decisions.Select((d, i) => d with { Number = i + 1 }), cancellation);
        await SynchronizeAsync(facts.UnheldPublications, cancellation);
        await SynchronizeAsync(rulings, cancellation);
        var decisionIds = decisionChanges.Select(d => d.Id).Concat(decisionSources.Select(s => s.DecisionId)).ToHashSet(StringComparer.Ordinal);
        List<Decision> affectedDecisions = [.. decisionChanges, .. facts.Decisions.Where(d => decisionIds.Contains(d.Id))];
        AffectedRecords = new(
            affectedAgreementIds.Concat(affectedDecisions.Select(d => d.AgreementId).OfType<string>()).ToHashSet(StringComparer.Ordinal),
            agencies.Select(a => a.Id).Concat(names.Select(n => n.AgencyId)).Concat(oris.Select(o => o.AgencyId))
                .Concat(affectedDecisions.Select(d => d.AgencyId).OfType<string>()).ToHashSet(StringComparer.Ordinal),
            decisionIds,
            meetings.Select(m => m.Id).Concat(meetingSources.Select(s => s.MeetingId)).Concat(affectedDecisions.Select(d => d.MeetingId).OfType<string>())
                .ToHashSet(StringComparer.Ordinal),
            [])
        {
            Publications = publications.Select(p => p.Id).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Whether any existing fact was superseded.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The records of which facts were added or superseded.</summary>
    public ChangeLogScope AffectedRecords { get; private set; } = ChangeLogScope.None;

    private async Task<IReadOnlyList<Publication>> WritePublicationsAsync(RegisterFacts facts, CancellationToken cancellation)
    {
        // A list published again unchanged has no rows of its own; whether it is one can change when another file is found late.
        var storedKeys = existing.GetRows<Publication>().Where(p => p.RowsKey == p.Key).Select(p => p.Key).ToHashSet();
        var publications = facts.Publications.Where(p => p.Publication.RowsKey == p.Publication.Key).ToDictionary(p => p.Publication.Key);
        var touched = await MergeAsync(facts.Publications.Select(p => p.Publication), [nameof(Publication.Key)], [], cancellation);
        await CreateWriter<PublicationRow>().InsertAsync(
            publications.Values.Where(p => !storedKeys.Contains(p.Publication.Key)).OrderBy(p => p.Publication.Key).SelectMany(ToRows), cancellation);
        await CreateWriter<PublicationRow>().DeleteAsync(
            facts.Publications.Where(p => storedKeys.Contains(p.Publication.Key) && !publications.ContainsKey(p.Publication.Key)).SelectMany(ToRows), cancellation);

        // Printed text does not change, but a newer version of the program may parse it differently.
        await SynchronizeAsync(PrintedRowMapping.ToRows(facts), cancellation);
        await SynchronizeAsync(PrintedRowMapping.ToRemarks(facts), cancellation);
        return touched;
    }

    /// <summary>Existing listings keep their keys; new ones get the next keys.</summary>
    private async Task AssignListingKeysAsync(RegisterFacts facts, CancellationToken cancellation)
    {
        if (times.PreviousKnownThrough is null)
            return;
        var keys = (await register.QueryAsync(
            "SELECT Id, MAX(Key) FROM Listings GROUP BY Id", reader => (Id: reader.GetString(0), Key: reader.GetInt32(1)), cancellation))
            .ToDictionary(l => l.Id, l => l.Key, StringComparer.Ordinal);
        var last = keys.Count == 0 ? 0 : keys.Values.Max();
        foreach (var listing in facts.Listings)
            listing.Key = keys[listing.Id] = keys.TryGetValue(listing.Id, out var key) ? key : ++last;
        foreach (var listing in facts.Corrected.Listings)
            listing.Key = keys[listing.Id];
    }

    private async Task<IReadOnlyList<T>> MergeAsync<T>(
        IEnumerable<T> facts, string[] key, string[] extensibleProperties, CancellationToken cancellation, IEnumerable<T>? corrected = null)
        where T : class, ITemporalFact
    {
        var table = new TemporalMerge<T>(register, times, existing.GetRows<T>(), key, extensibleProperties)
        {
            IsNeeded = fact => dependencies!.Needs(fact),
            IsRemoved = existing.RemovedSources.Contains,
        };
        await table.MergeAsync(facts, corrected ?? [], cancellation);
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

    private Task SynchronizeAsync<T>(IEnumerable<T> rows, CancellationToken cancellation)
        where T : class => CreateWriter<T>().SynchronizeAsync(rows, existing.GetRows<T>(), cancellation);

    private BulkWriter<T> CreateWriter<T>()
        where T : class => new(register);
}
