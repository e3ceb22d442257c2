using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Merges derived facilities into the database, in the caller's transaction.</summary>
internal sealed class FacilityWriter(IRegisterConnection register, TransactionTimes times)
{
    /// <summary>Whether any existing fact was superseded.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Writes the facts as far as they differ from the stored ones. Changed facts are superseded, not overwritten.</summary>
    /// <param name="facts">The derived facts.</param>
    /// <param name="printed">The distinct printed facilities from which they were derived; the position of each is its key minus 1.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task WriteAsync(FacilityFacts facts, IReadOnlyList<PrintedFacility> printed, CancellationToken cancellation)
    {
        await WritePublicationsAsync(facts, printed, cancellation);
        await MergeAsync(facts.Facilities, [nameof(Facility.Id)], [], cancellation);
        await MergeAsync(facts.Names, [nameof(FacilityName.FacilityId), nameof(FacilityName.Name)], [nameof(FacilityName.LastSeenOn)], cancellation);
        await MergeAsync(facts.Observations, [nameof(FacilityObservation.Id)], [], cancellation);
        await MergeAsync(
            facts.Terms, [nameof(FacilityTerm.FacilityId), nameof(FacilityTerm.Kind), nameof(FacilityTerm.PublicationId), nameof(FacilityTerm.Printed)],
            [nameof(FacilityTerm.LastSeenOn)], cancellation);
    }

    private async Task WritePublicationsAsync(FacilityFacts facts, IReadOnlyList<PrintedFacility> printed, CancellationToken cancellation)
    {
        // A file keeps its key, with which its rows are stored; new ones get the next keys.
        var stored = await TableMapping<FacilityPublication>.Instance.ReadAsync(register, cancellation);
        var keys = stored.ToDictionary(p => (p.FileName, p.Sha256), p => p.Key);
        var last = keys.Count == 0 ? 0 : keys.Values.Max();
        var added = new List<(int Key, FacilityFile File)>();
        foreach (var (publication, file) in facts.Publications)
        {
            if (!keys.TryGetValue((publication.FileName, publication.Sha256), out var key))
                added.Add((key = ++last, file));
            publication.Key = key;
            publication.Heading = string.Join('\n', file.Heading);
        }

        await MergeAsync(facts.Publications.Select(p => p.Publication), stored, [nameof(FacilityPublication.Key)], [], cancellation);
        await new BulkWriter<FacilityRow>(register).InsertAsync(
            added.SelectMany(file => file.File.Rows.OrderBy(row => row.RowNumber).Select(row => row with { PublicationKey = file.Key })), cancellation);
        var storedPrinted = await TableMapping<PrintedFacility>.Instance.ReadAsync(register, cancellation, nameof(PrintedFacility.Key));
        await new BulkWriter<PrintedFacility>(register).InsertAsync(
            printed.Select((facility, i) => facility with { Key = i + 1 }).Skip(storedPrinted.Count), cancellation);
    }

    private async Task MergeAsync<T>(IEnumerable<T> facts, string[] key, string[] extensibleProperties, CancellationToken cancellation)
        where T : class, ITemporalFact =>
        await MergeAsync(facts, await TableMapping<T>.Instance.ReadAsync(register, cancellation), key, extensibleProperties, cancellation);

    private async Task MergeAsync<T>(IEnumerable<T> facts, List<T> stored, string[] key, string[] extensibleProperties, CancellationToken cancellation)
        where T : class, ITemporalFact
    {
        var table = new TemporalMerge<T>(register, times, stored, key, extensibleProperties);
        await table.MergeAsync(facts, [], cancellation);
        HasChanged |= table.HasChanged;
    }
}
