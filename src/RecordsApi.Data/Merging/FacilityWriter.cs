using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// Merges derived facilities into the database, in the caller's transaction. They have recording times of their own, so that a list of
/// facilities that arrives late changes nothing of what is recorded of agreements.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="knownBefore">The newest knowledge timestamp of the register before the transaction (UTC); null if it was empty.</param>
/// <param name="now">The current time (UTC).</param>
/// <param name="existing">The stored facts.</param>
internal sealed class FacilityWriter(IRegisterConnection register, DateTimeOffset? knownBefore, DateTimeOffset now, ExistingState existing)
{
    private readonly HashSet<string> changedFacilityIds = new(StringComparer.Ordinal);
    private TransactionTimes times = new(knownBefore, now);
    private bool hasChanged;

    /// <summary>The records of which facts were added or superseded.</summary>
    public ChangeLogScope AffectedRecords { get; private set; } = ChangeLogScope.None;

    /// <summary>Writes the facts as far as they differ from the stored ones. Changed facts are superseded, not overwritten.</summary>
    /// <param name="facts">The derived facts.</param>
    /// <param name="agreements">The agreements that follow from them.</param>
    /// <param name="printed">The distinct printed facilities from which they were derived; the position of each is its key minus 1.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The newest timestamp of these facts (UTC); null if there are none.</returns>
    public async Task<DateTimeOffset?> WriteAsync(
        FacilityFacts facts, AgreementHistories agreements, IReadOnlyList<PrintedFacility> printed, CancellationToken cancellation)
    {
        var stored = await TableMapping<FacilityPublication>.Instance.ReadAsync(register, cancellation);
        var keys = stored.ToDictionary(p => (p.FileName, p.Sha256), p => p.Key);
        times = TransactionTimes.Create(
            knownBefore, [.. facts.Publications.Where(p => !keys.ContainsKey((p.Publication.FileName, p.Publication.Sha256))).Select(p => p.Publication.RecordedAt)], now);
        var publications = await WritePublicationsAsync(facts, stored, keys, cancellation);
        await WritePrintedAsync(printed, cancellation);
        changedFacilityIds.UnionWith((await MergeAsync(facts.Facilities, [nameof(Facility.Id)], [], cancellation)).Select(f => f.Id));
        changedFacilityIds.UnionWith((await MergeAsync(
            facts.Names, [nameof(FacilityName.FacilityId), nameof(FacilityName.Name)], [nameof(FacilityName.LastSeenOn)], cancellation)).Select(n => n.FacilityId));
        changedFacilityIds.UnionWith((await MergeAsync(facts.Observations, [nameof(FacilityObservation.Id)], [], cancellation)).Select(o => o.FacilityId));
        changedFacilityIds.UnionWith((await MergeAsync(
            facts.Terms, [nameof(FacilityTerm.FacilityId), nameof(FacilityTerm.Kind), nameof(FacilityTerm.PublicationId), nameof(FacilityTerm.Printed)],
            [nameof(FacilityTerm.LastSeenOn)], cancellation)).Select(t => t.FacilityId));
        await new BulkWriter<ReviewItem>(register).SynchronizeAsync(facts.ReviewItems, existing.OfFacilities?.GetRows<ReviewItem>() ?? [], cancellation);
        var agreementWriter = new AgreementHistoryWriter(register, times, existing.OfFacilities ?? new());

        // An agreement that an editor corrected or retracted remains, although it may not be derived any more.
        var all = agreements.Agreements.Concat(existing.OfFacilities?.GetRows<Agreement>() ?? []);
        hasChanged |= await agreementWriter.WriteAsync(
            agreements, all.Where(a => changedFacilityIds.Contains(a.FacilityId!)).Select(a => a.Id).Distinct(StringComparer.Ordinal), cancellation);
        AffectedRecords = ChangeLogScope.None with
        {
            Agreements = agreementWriter.AffectedAgreementIds,
            Facilities = changedFacilityIds,
            FacilityPublications = publications.Select(p => p.Id).ToHashSet(StringComparer.Ordinal),
        };
        return facts.Publications.Select(p => (DateTimeOffset?)p.Publication.RecordedAt).Concat(facts.Observations.Select(o => (DateTimeOffset?)o.RecordedAt))
            .Append(hasChanged ? times.ChangedAt : null).Max();
    }

    private async Task<IReadOnlyList<FacilityPublication>> WritePublicationsAsync(
        FacilityFacts facts, List<FacilityPublication> stored, Dictionary<(string FileName, string Sha256), int> keys, CancellationToken cancellation)
    {
        // A file keeps its key, with which its rows are stored; new ones get the next keys.
        var last = keys.Count == 0 ? 0 : keys.Values.Max();
        var added = new List<(int Key, FacilityFile File)>();
        foreach (var (publication, file) in facts.Publications)
        {
            if (!keys.TryGetValue((publication.FileName, publication.Sha256), out var key))
                added.Add((key = ++last, file));
            publication.Key = key;
            publication.Heading = string.Join('\n', file.Heading);
            publication.Notes = string.Join('\n', file.Notes);
            publication.SavedAt = file.SavedAt;
        }

        var affected = await MergeAsync(facts.Publications.Select(p => p.Publication), stored, [nameof(FacilityPublication.Key)], [], cancellation);
        await new BulkWriter<FacilityRow>(register).InsertAsync(
            added.SelectMany(file => file.File.Rows.OrderBy(row => row.RowNumber).Select(row => row with { PublicationKey = file.Key })), cancellation);
        return affected;
    }

    private async Task WritePrintedAsync(IReadOnlyList<PrintedFacility> printed, CancellationToken cancellation)
    {
        var storedPrinted = await TableMapping<PrintedFacility>.Instance.ReadAsync(register, cancellation, nameof(PrintedFacility.Key));
        await new BulkWriter<PrintedFacility>(register).InsertAsync(
            printed.Select((facility, i) => facility with { Key = i + 1 }).Skip(storedPrinted.Count), cancellation);
    }

    private async Task<IReadOnlyList<T>> MergeAsync<T>(IEnumerable<T> facts, string[] key, string[] extensibleProperties, CancellationToken cancellation)
        where T : class, ITemporalFact =>
        await MergeAsync(facts, await TableMapping<T>.Instance.ReadAsync(register, cancellation), key, extensibleProperties, cancellation);

    private async Task<IReadOnlyList<T>> MergeAsync<T>(IEnumerable<T> facts, List<T> stored, string[] key, string[] extensibleProperties, CancellationToken cancellation)
        where T : class, ITemporalFact
    {
        var table = new TemporalMerge<T>(register, times, stored, key, extensibleProperties);
        await table.MergeAsync(facts, [], cancellation);
        hasChanged |= table.HasChanged;
        return table.AffectedFacts;
    }
}
