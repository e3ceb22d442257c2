using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>What a source carries, once it proves to be of another kind: basis and confidence follow from the kinds of sources.</summary>
internal sealed class SourceReassessment(EditSession session)
{
    private readonly StatusEventWriter writer = new(session);

    /// <summary>Says anew every step that stands on the source and is known otherwise by its new kind.</summary>
    /// <param name="sourceId">The source, with its new kind saved.</param>
    /// <param name="reason">Why its kind was put right.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task ReassessAsync(string sourceId, string reason, CancellationToken cancellation)
    {
        var resting = await session.Db.StatusEvents
            .Where(e => e.SupersededAt == null && session.Db.StatusEventSources.Any(s => s.StatusEventId == e.Id && s.SourceId == sourceId))
            .Select(e => new { e.Id, e.AgreementId }).ToListAsync(cancellation);
        var ids = resting.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var agreement in resting.Select(e => e.AgreementId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            // A step said anew counts after the others of its day: those that followed it follow it still.
            DateOnly? day = null;
            foreach (var step in await writer.LoadCurrentAsync(agreement, cancellation))
            {
                var follows = step.Latest == day;
                if ((follows || ids.Contains(step.Id)) && await RestateAsync(step, follows, reason, cancellation))
                    day = step.Latest;
            }
        }
    }

    /// <summary>Says a step anew where it is known otherwise by its sources, or where it follows one that was said anew.</summary>
    public async Task<bool> RestateAsync(StatusEvent statusEvent, bool followsRestated, string reason, CancellationToken cancellation)
    {
        var sourceIds = await writer.LoadSourceIdsAsync(statusEvent.Id, cancellation);
        var kinds = await session.ResolveSourceKindsAsync(sourceIds, "", cancellation);
        var isDisputed = statusEvent.ChosenBy is not null;
        if (!followsRestated && !isDisputed && (statusEvent.Basis, statusEvent.Confidence) == (EvidenceRules.GetBasisCode(kinds), EvidenceRules.GetConfidenceCode(kinds, statusEvent.Disputed)))
            return false;
        if (isDisputed)
        {
            await new StatusEventDispute(session, writer).ReassessAsync(statusEvent, reason, cancellation);
        }
        else
        {
            var extras = new StatusEventExtras { Disputed = statusEvent.Disputed, LinkedEventId = statusEvent.LinkedEventId };
            var after = await writer.CreateAsync(statusEvent.AgreementId, StatusEventWriter.ToRecord(statusEvent, sourceIds), kinds, extras, cancellation);
            await writer.SupersedeAsync(statusEvent.Id, CorrectionKind.SourceChanged, reason, after.Id, cancellation);
            writer.Add(after, sourceIds, extras);
        }

        await session.Db.SaveChangesAsync(cancellation);
        return true;
    }
}
