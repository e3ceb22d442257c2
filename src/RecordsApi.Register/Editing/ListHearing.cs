using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Storage;

namespace RecordsApi.Register.Editing;

/// <summary>
/// Hears what lists that are taken in say of steps that people entered: a step that they bear out is better known from then
/// on, one that they contradict is disputed. What was entered stays, closed, and is what was known until then.
/// </summary>
internal sealed class ListHearing(IRegisterConnection register, SaveMoments moments, DateOnly today)
{
    /// <summary>Enters it. Works inside the caller's transaction, before what was derived is written.</summary>
    /// <returns>The agreements whose steps are known otherwise now.</returns>
    public async Task<IReadOnlySet<string>> EnterAsync(RegisterFacts facts, RegisterBefore before, CancellationToken cancellation)
    {
        var lives = before.Of<StatusEvent>().Where(e => e.SupersededAt is null).GroupBy(e => e.AgreementId)
            .Where(life => life.Any(e => e.Entered)).SelectMany(LifeCheck.InOrder).ToLookup(e => e.AgreementId);
        var known = before.Of<Publication>().Where(p => p.State == "accepted").Select(p => p.Key).ToHashSet();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var coming = facts.Publications.Select(p => p.Publication).Where(p => !known.Contains(p.Key)).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var word in ListWord.Of(facts, known, lives).OrderBy(w => moments.Of(w.RecordedAt)))
        {
            var session = new EditSession(register.Context, moments.Of(word.RecordedAt), today) { Coming = coming };
            if (await HearAsync(word, session, cancellation))
                touched.Add(word.Step.AgreementId);
        }

        return touched;
    }

    private static async Task<bool> HearAsync(ListWord word, EditSession session, CancellationToken cancellation)
    {
        // The other list may have been heard on the same life before, and the step told anew to follow another.
        var writer = new StepWriter(session);
        var life = await writer.StandingAsync(word.Step.AgreementId, cancellation);
        var step = life.Find(e => e.Entered && e.Status == word.Step.Status && e.OccurredOn == word.Step.OccurredOn);
        var after = life.FindAll(e => step is not null && e.Latest == step.Latest && e.Sequence > step.Sequence);

        // A step said anew counts after the others of its day; what was read from lists cannot be said anew to follow it.
        if (step is null || after.Exists(e => !e.Entered))
            return false;
        var record = StepWriter.RecordOf(step, [word.PublicationId]) with { Note = null };
        var heard = word.Agrees && step.ChosenBy is null
            ? await BearOutAsync(step, word, session, writer, cancellation)
            : await new StepDispute(session, writer).HearAsync(
                step, new(word.Agrees ? record : record with { OccurredOn = word.Day }, [SourceKind.PublishersList]), cancellation);
        if (!heard)
            return false;
        await session.Db.SaveChangesAsync(cancellation);
        foreach (var follower in after)
            await new SourceWeight(session).SayAnewAsync(follower, follows: true, "The step it follows on the same day is told anew.", cancellation);
        return true;
    }

    private static async Task<bool> BearOutAsync(StatusEvent step, ListWord word, EditSession session, StepWriter writer, CancellationToken cancellation)
    {
        var sourceIds = await writer.SourceIdsAsync(step.Id, cancellation);
        if ((await session.SourcesAsync(sourceIds, "", cancellation)).Contains(SourceKind.PublishersList))
            return false;
        sourceIds = [.. sourceIds, word.PublicationId];
        var kinds = await session.SourcesAsync(sourceIds, "", cancellation);
        if ((step.Basis, step.Confidence) == (Evidence.BasisCodeOf(kinds), Evidence.ConfidenceCodeOf(kinds, step.Disputed)))
            return false;
        var extras = new StepExtras { Disputed = step.Disputed, LinkedEventId = step.LinkedEventId };
        var told = await writer.NewAsync(step.AgreementId, StepWriter.RecordOf(step, sourceIds), kinds, extras, cancellation);
        await writer.CloseAsync(step.Id, CorrectionKind.LateFact, $"{word.PublicationId} bears it out.", told.Id, cancellation);
        writer.Add(told, sourceIds, extras);
        return true;
    }
}
