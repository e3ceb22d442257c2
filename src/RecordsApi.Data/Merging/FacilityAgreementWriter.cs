using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Detention.Agreements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Merges the agreements about facilities into the database, in the caller's transaction.</summary>
/// <param name="register">The register.</param>
/// <param name="times">The recording times of the changes.</param>
/// <param name="existing">The stored agreements about facilities.</param>
internal sealed class FacilityAgreementWriter(IRegisterConnection register, TransactionTimes times, ExistingState existing)
{
    /// <summary>Ids of the agreements of which a fact was added or superseded.</summary>
    public IReadOnlyCollection<string> AffectedAgreementIds { get; private set; } = [];

    /// <summary>Writes the agreements as far as they differ from the stored ones, and their states.</summary>
    /// <param name="agreements">The derived agreements.</param>
    /// <param name="changedFacilityIds">Ids of the facilities of which any fact changed.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>Whether any existing fact was superseded.</returns>
    public async Task<bool> WriteAsync(FacilityAgreements agreements, IReadOnlySet<string> changedFacilityIds, CancellationToken cancellation)
    {
        var entered = existing.GetRows<StatusEvent>().Where(e => e.Entered && e.IsCurrent()).Select(e => e.AgreementId).ToHashSet(StringComparer.Ordinal);
        var sourceMerge = new TemporalMerge<Source>(register, times, existing.GetRows<Source>(), [nameof(Source.Id)]);
        await sourceMerge.MergeAsync(agreements.Sources, [], cancellation);
        var agreementMerge = new TemporalMerge<Agreement>(register, times, existing.GetRows<Agreement>(), [nameof(Agreement.Id)])
        {
            IsNeeded = agreement => entered.Contains(agreement.Id),
        };
        await agreementMerge.MergeAsync(agreements.Agreements, [], cancellation);
        var statusEvents = new StatusEventMerge(register, times, existing, entered);
        await statusEvents.MergeAsync(agreements.StatusEvents, agreements.StatusEventSources, cancellation);
        AffectedAgreementIds = agreementMerge.AffectedFacts.Select(a => a.Id).Concat(statusEvents.AffectedAgreementIds).ToHashSet(StringComparer.Ordinal);
        await new AgreementStateProjection(register).RefreshAsync(
            AffectedAgreementIds.Concat(agreements.Agreements.Where(a => changedFacilityIds.Contains(a.FacilityId!)).Select(a => a.Id)),
            [], cancellation);
        return sourceMerge.HasChanged || agreementMerge.HasChanged || statusEvents.HasChanged;
    }
}
