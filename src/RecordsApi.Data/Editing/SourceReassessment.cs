using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Reassesses status events when the kind or the date of a source changes, because basis and confidence follow from them.</summary>
internal sealed class SourceReassessment(EditSession session)
{
    private readonly StatusEventWriter writer = new(session);

    /// <summary>Restates every current event with the source whose basis or confidence changes.</summary>
    /// <param name="sourceId">Id of the source, whose new kind and date have been saved.</param>
    /// <param name="reason">The editor's reason for correcting the source.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task ReassessAsync(string sourceId, string reason, CancellationToken cancellation)
    {
        var affected = await session.Db.StatusEvents
            .Where(e => e.SupersededAt == null && session.Db.StatusEventSources.Any(s => s.StatusEventId == e.Id && s.SourceId == sourceId))
            .Select(e => new { e.Id, e.AgreementId }).ToListAsync(cancellation);
        var ids = affected.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var agreement in affected.Select(e => e.AgreementId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            // A restated event comes after the others with the same date, so restate the events that followed it as well.
            DateOnly? restatedDate = null;
            foreach (var statusEvent in await writer.LoadCurrentAsync(agreement, cancellation))
            {
                var followsRestated = statusEvent.Latest == restatedDate;
                if ((followsRestated || ids.Contains(statusEvent.Id)) && await RestateAsync(statusEvent, followsRestated, reason, cancellation))
                    restatedDate = statusEvent.Latest;
            }
        }
    }

    /// <summary>Restates an event if its sources give another basis or confidence, or if it follows a restated event. Returns whether it did.</summary>
    public async Task<bool> RestateAsync(StatusEvent statusEvent, bool followsRestated, string reason, CancellationToken cancellation)
    {
        var sourceIds = await writer.LoadSourceIdsAsync(statusEvent.Id, cancellation);
        var kinds = await session.ResolveSourceKindsAsync(sourceIds, "", cancellation, latest: statusEvent.Latest);
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
