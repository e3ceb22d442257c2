using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.StatusEvents;

/// <summary>Makes version 1's status events.</summary>
internal static class StatusEventShapes
{
    /// <summary>The steps of a page.</summary>
    public static async Task<IReadOnlyList<StatusEventV1>> ShapeAsync(
        this RegisterContext db, IReadOnlyList<StatusEvent> rows, IStandpoint asked, CancellationToken cancellationToken)
    {
        var ids = rows.Select(e => e.Id).ToArray();
        var sources = (await db.StatusEventSources.Where(s => ids.Contains(s.StatusEventId)).OrderBy(s => s.SourceId).ToListAsync(cancellationToken))
            .ToLookup(s => s.StatusEventId, s => s.SourceId);
        return [.. rows.Select(e => Shape(e, [.. sources[e.Id]], asked))];
    }

    private static StatusEventV1 Shape(StatusEvent e, IReadOnlyList<string> sources, IStandpoint asked) => new(
        e.Id, e.AgreementId, e.Status, e.Phase, e.OccurredOn, e.Earliest, e.Latest,
        e.Basis, e.Confidence, e.Disputed, e.DecisionId, e.PublicationId, e.LinkedEventId,
        e.EndCause, e.InitiatedBy, e.Note, e.RecordedAt, e.SupersededAt <= asked.Frame.KnownAt ? e.SupersededAt : null,
        e.Backfilled, sources, null,
        new(asked.To($"status-events/{e.Id}"), asked.To($"agreements/{e.AgreementId}/history")),
        asked.CiteKnown($"status event {e.Id}", $"status-events/{e.Id}", asked.Frame));
}
