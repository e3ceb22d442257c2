using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Merging;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>
/// Reconciles manually entered status events with imported lists: agreement raises the confidence of an event, conflict makes
/// it disputed. The entered event is superseded, so that queries for earlier knowledge timestamps still return it.
/// </summary>
internal sealed class ListCorroboration(IRegisterConnection register, TransactionTimes times, DateOnly today)
{
    /// <summary>Reconciles the events, in the caller's transaction and before the derived facts are written.</summary>
    /// <returns>Ids of the agreements whose events changed.</returns>
    public async Task<IReadOnlySet<string>> ApplyAsync(RegisterFacts facts, ExistingState existing, CancellationToken cancellation)
    {
        var histories = existing.GetRows<StatusEvent>().Where(e => e.IsCurrent()).GroupBy(e => e.AgreementId)
            .Where(history => history.Any(e => e.Entered)).SelectMany(history => history.InStatusOrder()).ToLookup(e => e.AgreementId);
        var acceptedKeys = existing.GetRows<Publication>().Where(p => p.State == "accepted").Select(p => p.Key).ToHashSet();
        var affectedIds = new HashSet<string>(StringComparer.Ordinal);
        var upcomingIds = facts.Publications.Select(p => p.Publication).Where(p => !acceptedKeys.Contains(p.Key)).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var claim in ListClaim.FindClaims(facts, acceptedKeys, histories).OrderBy(c => times.GetRecordingTime(c.RecordedAt)))
        {
            var session = new EditSession(register.GetRegisterContext(), times.GetRecordingTime(claim.RecordedAt), today) { UpcomingPublicationIds = upcomingIds };
            if (await ReconcileAsync(claim, session, cancellation))
                affectedIds.Add(claim.StatusEvent.AgreementId);
        }

        return affectedIds;
    }

    private static async Task<bool> ReconcileAsync(ListClaim claim, EditSession session, CancellationToken cancellation)
    {
        // A claim of the other list may have replaced the event before, so find it by its content.
        var writer = new StatusEventWriter(session);
        var history = await writer.LoadCurrentAsync(claim.StatusEvent.AgreementId, cancellation);
        var current = history.Find(e => e.Entered && e.Status == claim.StatusEvent.Status && e.OccurredOn == claim.StatusEvent.OccurredOn);
        var followers = history.FindAll(e => current is not null && e.Latest == current.Latest && e.Sequence > current.Sequence);

        // A restated event comes after the others with the same date. Derived events cannot be restated to follow it.
        if (current is null || followers.Exists(e => !e.Entered))
            return false;
        var record = StatusEventWriter.ToRecord(current, [claim.PublicationId]) with { Note = null };
        var changed = claim.IsConfirmation && current.ChosenBy is null
            ? await ConfirmAsync(current, claim, session, writer, cancellation)
            : await new StatusEventDispute(session, writer).AddListAssertionAsync(
                current, new(claim.IsConfirmation ? record : record with { OccurredOn = claim.ClaimedDate }, [SourceKind.PublishersList]), cancellation);
        if (!changed)
            return false;
        await session.Db.SaveChangesAsync(cancellation);
        foreach (var follower in followers)
            await new SourceReassessment(session).RestateAsync(follower, followsRestated: true, "Restated because the status event that precedes it on the same date was restated.", cancellation);
        return true;
    }

    private static async Task<bool> ConfirmAsync(
        StatusEvent statusEvent, ListClaim claim, EditSession session, StatusEventWriter writer, CancellationToken cancellation)
    {
        var sourceIds = await writer.LoadSourceIdsAsync(statusEvent.Id, cancellation);
        if ((await session.ResolveSourceKindsAsync(sourceIds, "", cancellation, latest: statusEvent.Latest)).Contains(SourceKind.PublishersList))
            return false;
        sourceIds = [.. sourceIds, claim.PublicationId];
        var kinds = await session.ResolveSourceKindsAsync(sourceIds, "", cancellation, latest: statusEvent.Latest);
        if ((statusEvent.Basis, statusEvent.Confidence) == (EvidenceRules.GetBasisCode(kinds), EvidenceRules.GetConfidenceCode(kinds, statusEvent.Disputed)))
            return false;
        var extras = new StatusEventExtras { Disputed = statusEvent.Disputed, LinkedEventId = statusEvent.LinkedEventId };
        var confirmed = await writer.CreateAsync(statusEvent.AgreementId, StatusEventWriter.ToRecord(statusEvent, sourceIds), kinds, extras, cancellation);
        await writer.SupersedeAsync(statusEvent.Id, CorrectionKind.LateFact, $"Confirmed by {claim.PublicationId}.", confirmed.Id, cancellation);
        writer.Add(confirmed, sourceIds, extras);
        return true;
    }
}
