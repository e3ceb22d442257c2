using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.StatusEvents.V1;

/// <summary>Lists of status events: their sort keys and their records.</summary>
internal static class StatusEventList
{
    // A full list has millions of events: larger chunks survive garbage collections of generation 0, and memory use grows.
    private const int StreamChunkSize = 400;

    /// <summary>The sort keys.</summary>
    public static SortDefinition<StatusEvent> SortKeys { get; } = new SortDefinition<StatusEvent>("occurredOn,sequence")
        .AddKey("occurredOn", e => e.Latest)
        .AddKey("recordedAt", e => e.RecordedAt)
        .AddKey("status", e => e.Status)
        .AddKey("agreementId", e => e.AgreementId)
        .AddKey("sequence", e => e.Sequence)
        .AddKey("id", e => e.Id);

    /// <summary>Defines the list of the given status events.</summary>
    public static ListDefinition<StatusEvent, StatusEventV1> Create(
        string subject, RegisterContext db, IQueryable<StatusEvent> events, IResponseContext context) =>
        new(subject, events, SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, context, ct));

    /// <summary>Defines the list of the events that were current at the requested timestamp, narrowed by filters.</summary>
    public static ListDefinition<StatusEvent, StatusEventV1> CreateCurrent(
        RegisterContext db, IResponseContext context, Func<IQueryable<StatusEvent>, IQueryable<StatusEvent>> filter) =>
        Create("Status events", db, filter(db.StatusEvents.CurrentAt(context.TemporalContext)), context) with
        {
            ExtraColumn = db.CreateSourceIdsColumn(context),
            ChunkSize = StreamChunkSize,
        };
}
