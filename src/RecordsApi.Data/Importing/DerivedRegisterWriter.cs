using RecordsApi.Data.Changes;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Merging;
using RecordsApi.Data.Search;
using RecordsApi.Data.Versioning;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Detention.Agreements;
using RecordsApi.Domain.Ingestion;

namespace RecordsApi.Data.Importing;

/// <summary>Writes a derived register in the transaction of a connection, and commits it.</summary>
/// <param name="register">The connection.</param>
/// <param name="referenceData">What agencies are matched with, and the jurisdictions.</param>
/// <param name="derive">Derives a register from its inputs.</param>
/// <param name="clock">The time of the transaction.</param>
internal sealed class DerivedRegisterWriter(
    RawConnection register, Task<LoadedReferenceData> referenceData, Func<RegisterInputs, CancellationToken, RegisterFacts> derive, TimeProvider clock)
{
    /// <summary>Writes the register.</summary>
    /// <exception cref="RegisterChangedException">The register was changed after the inputs were read.</exception>
    /// <exception cref="InvalidOperationException">The existing data was to be deleted and contains manual entries.</exception>
    public async Task WriteAsync(DerivedRegister derived, CancellationToken cancellation)
    {
        var (inputs, facts, withReference) = (derived.Inputs, derived.Facts, derived.WithReference);
        var version = await DatasetVersionStore.ReadCurrentAsync(register, cancellation);
        if (inputs.SourceVersion is not null && version is not null && inputs.SourceVersion != version.Version)
            throw new RegisterChangedException();
        var existing = await LoadExistingStateAsync(version, derived, cancellation);
        var (knownBefore, now) = (existing.DatasetVersion?.KnownThrough, clock.GetUtcNow());
        var times = TransactionTimes.Create(knownBefore, DatasetVersionInputs.GetNewRecordedTimes(existing, facts), now);
        IReadOnlySet<string> corroboratedIds = new HashSet<string>();
        if (inputs.ManualFacts.StatusEvents.Count > 0)
        {
            corroboratedIds = await new ListCorroboration(register, times, DateOnly.FromDateTime(now.UtcDateTime)).ApplyAsync(facts, existing, cancellation);
            if (corroboratedIds.Count > 0)
            {
                // Changed manual entries can change what is derived from the lists.
                existing = await ExistingState.ReadAsync(register, cancellation);
                facts = derive(inputs with { ManualFacts = await new ManualFactsLoader(register).LoadAsync(cancellation) }, cancellation);
            }
        }

        var writer = new RegisterWriter(register, times, existing);
        if (withReference)
            await ReferenceWriter.WriteAsync(register, (await referenceData).Jurisdictions, cancellation);
        await writer.WriteAsync(facts, inputs.Decisions, inputs.Rulings, corroboratedIds, withReference, cancellation);
        var facilityWriter = new FacilityWriter(register, knownBefore, now, existing);
        var facilitiesKnownThrough = derived.Facilities is not { } facilities
            ? null
            : await facilityWriter.WriteAsync(
                await facilities, FacilityAgreementDerivation.Derive(await facilities, inputs.ManualFacts), inputs.Facilities.Printed, cancellation);
        var orderingAgreements = new OrderingAgreementWriter(register, knownBefore, now, times, existing);
        var orderingAgreementsKnownThrough = await orderingAgreements.WriteAsync(facts.OrderingAgreements, inputs.OrderingAgreements, cancellation);
        var affected = writer.AffectedRecords.Union(facilityWriter.AffectedRecords).Union(orderingAgreements.AffectedRecords);
        await new NameSearchIndex(register).UpdateAsync(
            withReference, existing.DatasetVersion is null ? null : times.ChangedAt, cancellation, withReference ? null : affected);

        // An older version of the program may have logged the same facts differently, so compare the whole log.
        if (withReference)
            await new ChangeLogWriter(register).AppendAsync(existing.RecordedChanges, clock.GetUtcNow(), cancellation);
        else
            await new ChangeLogWriter(register).AppendAsync(existing.RecordedChanges, affected, clock.GetUtcNow(), cancellation);
        await new DatasetVersionStore(register, clock).WriteAsync(
            DatasetVersionInputs.ComputeInputsHash(facts, inputs), existing.DatasetVersion?.EditsHash, DatasetVersionInputs.GetFreshThrough(facts),
            DatasetVersionInputs.GetKnownThrough(
                facts, [knownBefore, facilitiesKnownThrough, orderingAgreementsKnownThrough, writer.HasChanged || corroboratedIds.Count > 0 ? times.ChangedAt : null]), times.ChangedAt, cancellation);
        if (withReference)
            await register.Provider.UpdateStatisticsAsync(register, cancellation);
        if (derived.BeforeCommit is { } beforeCommit)
            await beforeCommit(register.Context, cancellation);
        await register.CommitAsync(cancellation);
    }

    private async Task<ExistingState> LoadExistingStateAsync(StoredDatasetVersion? version, DerivedRegister derived, CancellationToken cancellation)
    {
        var prefetched = derived.Prefetch is { } prefetch ? await prefetch : null;
        if (!derived.DiscardExisting && version is not null)
            return prefetched?.DatasetVersion == version ? prefetched : await ExistingState.ReadAsync(register, cancellation);
        await RegisterReset.ClearAsync(register, cancellation);
        return await ExistingState.CreateEmptyAsync(register, cancellation);
    }
}
