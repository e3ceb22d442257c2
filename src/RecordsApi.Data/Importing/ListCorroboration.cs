using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Merging;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>
/// Hears what lists that are taken in say of steps that people entered: a step that they bear out is better known from then
/// on, one that they contradict is disputed. What was entered stays, closed, and is what was known until then.
/// </summary>
internal sealed class ListCorroboration(IRegisterConnection register, TransactionTimes times, DateOnly today)
{
    /// <summary>Enters it. Works inside the caller's transaction, before what was derived is written.</summary>
    /// <returns>The agreements whose steps are known otherwise now.</returns>
    public async Task<IReadOnlySet<string>> ApplyAsync(RegisterFacts facts, ExistingState existing, CancellationToken cancellation)
    {
        var lives = existing.GetRows<StatusEvent>().Where(e => e.SupersededAt is null).GroupBy(e => e.AgreementId)
            .Where(life => life.Any(e => e.Entered)).SelectMany(StatusHistoryCheck.SortChronologically).ToLookup(e => e.AgreementId);
        var known = existing.GetRows<Publication>().Where(p => p.State == "accepted").Select(p => p.Key).ToHashSet();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var coming = facts.Publications.Select(p => p.Publication).Where(p => !known.Contains(p.Key)).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var word in ListClaim.FindClaims(facts, known, lives).OrderBy(w => times.GetRecordingTime(w.RecordedAt)))
        {
            var session = new EditSession(register.Context, times.GetRecordingTime(word.RecordedAt), today) { UpcomingPublicationIds = coming };
            if (await ReconcileAsync(word, session, cancellation))
                touched.Add(word.StatusEvent.AgreementId);
        }

        return touched;
    }

    private static async Task<bool> ReconcileAsync(ListClaim claim, EditSession session, CancellationToken cancellation)
    {
        // The other list may have been heard on the same life before, and the step told anew to follow another.
        var writer = new StatusEventWriter(session);
        var life = await writer.LoadCurrentAsync(claim.StatusEvent.AgreementId, cancellation);
        var step = life.Find(e => e.Entered && e.Status == claim.StatusEvent.Status && e.OccurredOn == claim.StatusEvent.OccurredOn);
        var after = life.FindAll(e => step is not null && e.Latest == step.Latest && e.Sequence > step.Sequence);

        // A step said anew counts after the others of its day; what was read from lists cannot be said anew to follow it.
        if (step is null || after.Exists(e => !e.Entered))
            return false;
        var record = StatusEventWriter.ToRecord(step, [claim.PublicationId]) with { Note = null };
        var heard = claim.IsConfirmation && step.ChosenBy is null
            ? await ConfirmAsync(step, claim, session, writer, cancellation)
            : await new StatusEventDispute(session, writer).AddListAssertionAsync(
                step, new(claim.IsConfirmation ? record : record with { OccurredOn = claim.ClaimedDate }, [SourceKind.PublishersList]), cancellation);
        if (!heard)
            return false;
        await session.Db.SaveChangesAsync(cancellation);
        foreach (var follower in after)
            await new SourceReassessment(session).RestateAsync(follower, followsRestated: true, "The step it follows on the same day is told anew.", cancellation);
        return true;
    }

    private static async Task<bool> ConfirmAsync(StatusEvent statusEvent, ListClaim claim, EditSession session, StatusEventWriter writer, CancellationToken cancellation)
    {
        var sourceIds = await writer.LoadSourceIdsAsync(statusEvent.Id, cancellation);
        if ((await session.ResolveSourceKindsAsync(sourceIds, "", cancellation)).Contains(SourceKind.PublishersList))
            return false;
        sourceIds = [.. sourceIds, claim.PublicationId];
        var kinds = await session.ResolveSourceKindsAsync(sourceIds, "", cancellation);
        if ((statusEvent.Basis, statusEvent.Confidence) == (EvidenceRules.GetBasisCode(kinds), EvidenceRules.GetConfidenceCode(kinds, statusEvent.Disputed)))
            return false;
        var extras = new StatusEventExtras { Disputed = statusEvent.Disputed, LinkedEventId = statusEvent.LinkedEventId };
        var told = await writer.CreateAsync(statusEvent.AgreementId, StatusEventWriter.ToRecord(statusEvent, sourceIds), kinds, extras, cancellation);
        await writer.SupersedeAsync(statusEvent.Id, CorrectionKind.LateFact, $"{claim.PublicationId} bears it out.", told.Id, cancellation);
        writer.Add(told, sourceIds, extras);
        return true;
    }
}
