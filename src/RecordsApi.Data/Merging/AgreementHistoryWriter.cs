using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Merges agreements to detain people of one kind into the database, in the caller's transaction.</summary>
/// <param name="register">The register.</param>
/// <param name="times">The recording times of the changes.</param>
/// <param name="existing">The stored agreements of the kind.</param>
internal sealed class AgreementHistoryWriter(IRegisterConnection register, TransactionTimes times, ExistingState existing)
{
    /// <summary>Ids of the agreements of which a fact was added or superseded.</summary>
    public IReadOnlyCollection<string> AffectedAgreementIds { get; private set; } = [];

    /// <summary>Writes the agreements as far as they differ from the stored ones, and their states.</summary>
    /// <param name="histories">The derived agreements.</param>
    /// <param name="changedIds">Ids of agreements of which facts of other kinds changed.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>Whether any existing fact was superseded.</returns>
    public async Task<bool> WriteAsync(AgreementHistories histories, IEnumerable<string> changedIds, CancellationToken cancellation)
    {
        var entered = existing.GetRows<StatusEvent>().Where(e => e.Entered && e.IsCurrent()).Select(e => e.AgreementId)
            .Concat(existing.GetRows<Agreement>().Where(a => a.Entered && a.RecordState == "current").Select(a => a.Id)).ToHashSet(StringComparer.Ordinal);
        var sources = new TemporalMerge<Source>(register, times, existing.GetRows<Source>(), [nameof(Source.Id)]);
        await sources.MergeAsync(histories.Sources, [], cancellation);
        var agreements = new TemporalMerge<Agreement>(register, times, existing.GetRows<Agreement>(), [nameof(Agreement.Id)])
        {
            IsNeeded = agreement => entered.Contains(agreement.Id),
        };
        await agreements.MergeAsync(histories.Agreements, [], cancellation);
        var tenures = new TemporalMerge<AgencyTenure>(
            register, times, existing.GetRows<AgencyTenure>(), [nameof(AgencyTenure.AgreementId), nameof(AgencyTenure.Ordinal)])
        {
            IsNeeded = tenure => entered.Contains(tenure.AgreementId),
        };
        await tenures.MergeAsync(histories.Tenures, [], cancellation);
        var statusEvents = new StatusEventMerge(register, times, existing, entered);
        await statusEvents.MergeAsync(histories.StatusEvents, histories.StatusEventSources, cancellation);
        AffectedAgreementIds = agreements.AffectedFacts.Select(a => a.Id).Concat(tenures.AffectedFacts.Select(t => t.AgreementId))
            .Concat(statusEvents.AffectedAgreementIds).ToHashSet(StringComparer.Ordinal);
        await new AgreementStateProjection(register).RefreshAsync(AffectedAgreementIds.Concat(changedIds), [], cancellation);
        return sources.HasChanged || agreements.HasChanged || tenures.HasChanged || statusEvents.HasChanged;
    }
}
