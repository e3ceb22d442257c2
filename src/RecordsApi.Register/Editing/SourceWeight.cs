using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>What a source carries, once it proves to be of another kind: basis and confidence follow from the kinds of sources.</summary>
internal sealed class SourceWeight(EditSession session)
{
    private readonly StepWriter writer = new(session);

    /// <summary>Says anew every step that stands on the source and is known otherwise by its new kind.</summary>
    /// <param name="sourceId">The source, with its new kind saved.</param>
    /// <param name="reason">Why its kind was put right.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task WeighAnewAsync(string sourceId, string reason, CancellationToken cancellation)
    {
        var resting = await session.Db.StatusEvents
            .Where(e => e.SupersededAt == null && session.Db.StatusEventSources.Any(s => s.StatusEventId == e.Id && s.SourceId == sourceId))
            .Select(e => new { e.Id, e.AgreementId }).ToListAsync(cancellation);
        var ids = resting.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var agreement in resting.Select(e => e.AgreementId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            // A step said anew counts after the others of its day: those that followed it follow it still.
            DateOnly? day = null;
            foreach (var step in await writer.StandingAsync(agreement, cancellation))
            {
                var follows = step.Latest == day;
                if ((follows || ids.Contains(step.Id)) && await SayAnewAsync(step, follows, reason, cancellation))
                    day = step.Latest;
            }
        }
    }

    /// <summary>Says a step anew where it is known otherwise by its sources, or where it follows one that was said anew.</summary>
    public async Task<bool> SayAnewAsync(StatusEvent step, bool follows, string reason, CancellationToken cancellation)
    {
        var sourceIds = await writer.SourceIdsAsync(step.Id, cancellation);
        var kinds = await session.SourcesAsync(sourceIds, "", cancellation);
        var isDisputed = step.ChosenBy is not null;
        if (!follows && !isDisputed && (step.Basis, step.Confidence) == (Evidence.BasisCodeOf(kinds), Evidence.ConfidenceCodeOf(kinds, step.Disputed)))
            return false;
        if (isDisputed)
        {
            await new StepDispute(session, writer).WeighAnewAsync(step, reason, cancellation);
        }
        else
        {
            var extras = new StepExtras { Disputed = step.Disputed, LinkedEventId = step.LinkedEventId };
            var after = await writer.NewAsync(step.AgreementId, StepWriter.RecordOf(step, sourceIds), kinds, extras, cancellation);
            await writer.CloseAsync(step.Id, CorrectionKind.SourceChanged, reason, after.Id, cancellation);
            writer.Add(after, sourceIds, extras);
        }

        await session.Db.SaveChangesAsync(cancellation);
        return true;
    }
}
