using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Sources;
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
        var sources = (await db.StatusEventSources.Where(s => ids.Contains(s.StatusEventId)).ToListAsync(cancellationToken))
            .ToLookup(s => s.StatusEventId, s => s.SourceId);
        var whole = await db.SourcesAsync(sources.SelectMany(s => s), asked, cancellationToken);
        return [.. rows.Select(e => e.Shape(sources[e.Id], asked)).Select(e => e with { Sources = whole.Of(e.SourceIds) })];
    }

    /// <summary>A step with the ids of its sources.</summary>
    public static StatusEventV1 Shape(this StatusEvent e, IEnumerable<string> sources, IStandpoint asked) => new(
        e.Id, e.AgreementId, e.Status, e.Phase, e.OccurredOn, e.Earliest, e.Latest,
        e.Basis, e.Confidence, e.Disputed, e.DecisionId, e.PublicationId, e.LinkedEventId,
        e.EndCause, e.InitiatedBy, e.Note, e.RecordedAt, e.SupersededAt <= asked.Frame.KnownAt ? e.SupersededAt : null,
        e.Backfilled, [.. sources.Order(StringComparer.Ordinal)], null,
        new(asked.To($"status-events/{e.Id}"), asked.To($"agreements/{e.AgreementId}/history")),
        asked.CiteKnown($"status event {e.Id}", $"status-events/{e.Id}", asked.Frame));
}
