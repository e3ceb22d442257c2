using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Editing;

/// <summary>Reads records as returned by their own endpoints, within the transaction of an edit.</summary>
internal static class SavedRecordReaders
{
    /// <summary>The path of a record, relative to that of the version.</summary>
    public static string GetPath(RecordKind kind, string id) => $"{GetCollection(kind)}/{Uri.EscapeDataString(id)}";

    private static string GetCollection(RecordKind kind) => kind switch
    {
        RecordKind.Source => "sources",
        RecordKind.Meeting => "meetings",
        RecordKind.Decision => "decisions",
        RecordKind.Step => "status-events",
        RecordKind.Agreement => "agreements",
        RecordKind.Agency => "agencies",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static async Task<SourceV1> ReadSourceAsync(RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken) =>
        (await db.Sources.FirstAsync(s => s.Id == id, cancellationToken)).ToResponse(context);

    public static async Task<MeetingV1> ReadMeetingAsync(RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken) =>
        (await db.LoadResponsesAsync([await db.Meetings.FirstAsync(m => m.Id == id, cancellationToken)], context, cancellationToken))[0];

    public static async Task<DecisionV1> ReadDecisionAsync(RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken) =>
        (await db.LoadResponsesAsync([await db.Decisions.FirstAsync(d => d.Id == id, cancellationToken)], context, cancellationToken))[0];

    public static async Task<StatusEventV1> ReadStatusEventAsync(RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken) =>
        (await db.LoadResponsesAsync([await db.StatusEvents.FirstAsync(e => e.Id == id, cancellationToken)], context, cancellationToken))[0];

    public static async Task<AgencyV1> ReadAgencyAsync(RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken) =>
        (await db.LoadResponsesAsync([await db.Agencies.FirstAsync(g => g.Id == id, cancellationToken)], context, cancellationToken))[0];

    public static async Task<AgreementV1> ReadAgreementAsync(RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken) =>
        (await db.FindAgreementAsync(id, context, cancellationToken))!;

    /// <summary>
    /// The context in which a record is returned after an edit. An agreement is returned on the last day known of it, as without an edit;
    /// if its only status event is dated by an interval that ends later, on the end of that interval, on which the event takes effect.
    /// </summary>
    public static async Task<IResponseContext> FindDateAsync(
        RegisterContext db, RecordKind kind, string id, ResponseContext context, CancellationToken cancellationToken)
    {
        if (kind != RecordKind.Agreement)
            return context;
        var times = await db.FindReadableTimesAsync(id, context.TemporalContext, cancellationToken);
        if (await AgreementStateReader.FindOnLastKnownDayAsync(db, id, times, context.Coverage.Spans, cancellationToken) is { } found)
            return context.OnDate(found.Day);
        var first = await db.StatusEvents
            .Where(e => e.AgreementId == id && (e.SupersededAt == null || e.SupersededAt == context.TemporalContext.KnownAt))
            .MinAsync(e => (DateOnly?)e.Latest, cancellationToken);
        return first > context.TemporalContext.AsOf ? context.OnDate(first.Value) : context;
    }
}
