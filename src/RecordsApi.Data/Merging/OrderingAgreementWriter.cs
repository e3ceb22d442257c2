using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// Merges basic ordering agreements into the database, in the caller's transaction. They have recording times of their own, so that a file
/// of them that arrives late changes nothing of what is recorded of other agreements.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="knownBefore">The newest knowledge timestamp of the register before the transaction (UTC); null if it was empty.</param>
/// <param name="now">The current time (UTC).</param>
/// <param name="others">The recording times of other agreements, which also apply where none of these is new.</param>
/// <param name="existing">The stored facts.</param>
internal sealed class OrderingAgreementWriter(
    IRegisterConnection register, DateTimeOffset? knownBefore, DateTimeOffset now, TransactionTimes others, ExistingState existing)
{
    /// <summary>The agreements of which a fact was added or superseded, as the change log selects them.</summary>
    public ChangeLogScope AffectedRecords { get; private set; } = ChangeLogScope.None;

    /// <summary>Writes the agreements as far as they differ from the stored ones. Changed facts are superseded, not overwritten.</summary>
    /// <param name="histories">The derived agreements.</param>
    /// <param name="facts">The rows from which they were derived.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The newest timestamp of these facts (UTC); null if there are none.</returns>
    public async Task<DateTimeOffset?> WriteAsync(
        AgreementHistories histories, IReadOnlyList<OrderingAgreementFact> facts, CancellationToken cancellation)
    {
        var stored = existing.OfOrderingAgreements ?? new();
        await new BulkWriter<OrderingAgreementFact>(register).SynchronizeAsync(
            facts.Select((fact, i) => fact with { Number = i + 1 }), existing.GetRows<OrderingAgreementFact>(), cancellation);
        var known = stored.GetRows<Agreement>().Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        List<DateTimeOffset> added = [.. histories.Agreements.Where(a => !known.Contains(a.Id)).Select(a => a.RecordedAt)];
        var times = added.Count == 0 ? others : TransactionTimes.Create(knownBefore, added, now);
        var writer = new AgreementHistoryWriter(register, times, stored);
        var hasChanged = await writer.WriteAsync(histories, [], cancellation);
        AffectedRecords = ChangeLogScope.None with { Agreements = writer.AffectedAgreementIds };
        return histories.StatusEvents.Select(e => (DateTimeOffset?)e.RecordedAt).Append(hasChanged ? times.ChangedAt : null).Max();
    }
}
