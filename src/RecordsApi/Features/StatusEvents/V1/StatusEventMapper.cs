using System.Text.Json;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.StatusEvents.V1;

/// <summary>Makes version 1's status events.</summary>
internal static class StatusEventMapper
{
    private const string SourceIdsSql = "(SELECT group_concat(SourceId, ' ') FROM StatusEventSources WHERE StatusEventId = q.Id)";

    private static readonly RelatedRowsQuery SourceIdsQuery = new RelatedTableQuery(typeof(StatusEventSource), "t.StatusEventId IN (SELECT value FROM json_each(@steps))");

    private static readonly RelatedRowsQuery AssertionsQuery = new RelatedTableQuery(typeof(StatusEventAssertion), "t.StatusEventId IN (SELECT value FROM json_each(@disputed))");

    private static readonly RelatedRowsQuery IncludedSourcesQuery =
        IncludedSources.CreateQuery("SELECT SourceId FROM StatusEventSources WHERE StatusEventId IN (SELECT value FROM json_each(@steps))");

    /// <summary>The steps of a page.</summary>
    public static async Task<IReadOnlyList<StatusEventV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<StatusEvent> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var records = await db.LoadRelatedAsync(rows, [SourceIdsQuery, AssertionsQuery], context, cancellationToken);
        var sources = records.GetRows<StatusEventSource>().ToLookup(s => s.StatusEventId, s => s.SourceId);
        var make = CreateMapper(records, context);
        return [.. rows.Select(e => make(e, sources[e.Id]))];
    }

    /// <summary>The steps where all are read, each with the ids of its sources beside it.</summary>
    public static ExtraColumn<StatusEvent, StatusEventV1> CreateSourceIdsColumn(this RegisterContext db, IResponseContext context) => new(SourceIdsSql, async (rows, ct) =>
    {
        var make = CreateMapper(await db.LoadRelatedAsync(rows, rows.Any(e => e.ChosenBy != null) ? [AssertionsQuery] : [], context, ct), context);
        return (e, ids) => make(e, ids?.Split(' ') ?? []);
    });

    private static Task<RelatedRows> LoadRelatedAsync(
        this RegisterContext db, IEnumerable<StatusEvent> rows, RelatedRowsQuery[] queries, IResponseContext context, CancellationToken cancellationToken) =>
        db.ReadRelatedRowsAsync(context.Includes("sources") ? [.. queries, IncludedSourcesQuery] : queries, new Dictionary<string, string>
        {
            ["steps"] = JsonSerializer.Serialize(rows.Select(e => e.Id)),
            ["disputed"] = JsonSerializer.Serialize(rows.Where(e => e.ChosenBy != null).Select(e => e.Id)),
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);

    private static Func<StatusEvent, IEnumerable<string>, StatusEventV1> CreateMapper(RelatedRows records, IResponseContext context)
    {
        var whole = records.ToSourcesByIdIfIncluded(context);
        var assertions = records.GetRows<StatusEventAssertion>().ToLookup(a => a.StatusEventId);
        return (e, sources) =>
        {
            var made = e.ToResponse(sources, assertions[e.Id], context);
            return whole is null ? made : made with { Sources = whole.SelectSources(made.SourceIds) };
        };
    }

    /// <summary>A step with the ids of its sources and what they say where they disagree.</summary>
    public static StatusEventV1 ToResponse(
        this StatusEvent e, IEnumerable<string> sources, IEnumerable<StatusEventAssertion> assertions, IResponseContext context) => ToResponse(
            e, sources, assertions, e.SupersededAt <= context.TemporalContext.KnownAt, context);

    private static StatusEventV1 ToResponse(
        StatusEvent e, IEnumerable<string> sources, IEnumerable<StatusEventAssertion> assertions, bool isSuperseded, IResponseContext context) => new(
        e.Id, e.AgreementId, e.Status, e.Phase, e.OccurredOn, e.Earliest, e.Latest,
        e.Basis, e.Confidence, e.Disputed, e.DecisionId, e.PublicationId, e.LinkedEventId,
        e.EndCause, e.InitiatedBy, e.Note, e.RecordedAt, isSuperseded ? e.SupersededAt : null,
        e.Backfilled, isSuperseded ? e.ClosedAs : null, isSuperseded ? e.ClosedBecause : null, isSuperseded ? e.ReplacedById : null, e.ChosenBy,
        [.. assertions.OrderBy(a => a.Number).Select(a => new AssertionV1(a.Status, a.OccurredOn, a.Basis, a.SourceIds.Split(' '), a.Note))],
        [.. sources.Order(StringComparer.Ordinal)], null,
        new(context.GetUrl($"status-events/{e.Id}"), context.GetUrl($"agreements/{e.AgreementId}/history")),
        context.CiteAsKnown($"status event {e.Id}", $"status-events/{e.Id}", context.TemporalContext));
}
