using System.Text.Json;
using RecordsApi.Features.Sources;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.StatusEvents;

/// <summary>Makes version 1's status events.</summary>
internal static class StatusEventShapes
{
    /// <summary>
    /// How many steps of a whole list are made at once. There are millions: where more of them are held at a time, they outlive
    /// the collections of young garbage, and memory grows.
    /// </summary>
    public const int ChunkLength = 400;

    private const string SourceIds = "(SELECT group_concat(SourceId, ' ') FROM StatusEventSources WHERE StatusEventId = q.Id)";

    private static readonly IncludedPart Sources = new IncludedTable(typeof(StatusEventSource), "t.StatusEventId IN (SELECT value FROM json_each(@steps))");

    private static readonly IncludedPart Assertions = new IncludedTable(typeof(StepAssertion), "t.StatusEventId IN (SELECT value FROM json_each(@disputed))");

    private static readonly IncludedPart WholeSources =
        SourcesOf.Part("SELECT SourceId FROM StatusEventSources WHERE StatusEventId IN (SELECT value FROM json_each(@steps))");

    /// <summary>The steps of a page.</summary>
    public static async Task<IReadOnlyList<StatusEventV1>> ShapeAsync(
        this RegisterContext db, IReadOnlyList<StatusEvent> rows, IStandpoint asked, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var records = await db.BesideAsync(rows, [Sources, Assertions], asked, cancellationToken);
        var sources = records.Of<StatusEventSource>().ToLookup(s => s.StatusEventId, s => s.SourceId);
        var make = Maker(records, asked);
        return [.. rows.Select(e => make(e, sources[e.Id]))];
    }

    /// <summary>The steps where all are read, each with the ids of its sources beside it.</summary>
    public static BesideRows<StatusEvent, StatusEventV1> Beside(this RegisterContext db, IStandpoint asked) => new(SourceIds, async (rows, ct) =>
    {
        var make = Maker(await db.BesideAsync(rows, rows.Any(e => e.ChosenBy != null) ? [Assertions] : [], asked, ct), asked);
        return (e, ids) => make(e, ids?.Split(' ') ?? []);
    });

    private static Task<IncludedRecords> BesideAsync(
        this RegisterContext db, IEnumerable<StatusEvent> rows, IncludedPart[] parts, IStandpoint asked, CancellationToken cancellationToken) =>
        db.IncludedAsync(asked.Gives("sources") ? [.. parts, WholeSources] : parts, new Dictionary<string, string>
        {
            ["steps"] = JsonSerializer.Serialize(rows.Select(e => e.Id)),
            ["disputed"] = JsonSerializer.Serialize(rows.Where(e => e.ChosenBy != null).Select(e => e.Id)),
            ["known"] = Moment.ToText(db.KnownAt),
        }, cancellationToken);

    private static Func<StatusEvent, IEnumerable<string>, StatusEventV1> Maker(IncludedRecords records, IStandpoint asked)
    {
        var whole = records.SourcesOrNull(asked);
        var assertions = records.Of<StepAssertion>().ToLookup(a => a.StatusEventId);
        return (e, sources) =>
        {
            var made = e.Shape(sources, assertions[e.Id], asked);
            return whole is null ? made : made with { Sources = whole.Of(made.SourceIds) };
        };
    }

    /// <summary>A step with the ids of its sources and what they say where they disagree.</summary>
    public static StatusEventV1 Shape(
        this StatusEvent e, IEnumerable<string> sources, IEnumerable<StepAssertion> assertions, IStandpoint asked) => Shape(
            e, sources, assertions, e.SupersededAt <= asked.Frame.KnownAt, asked);

    private static StatusEventV1 Shape(
        StatusEvent e, IEnumerable<string> sources, IEnumerable<StepAssertion> assertions, bool closed, IStandpoint asked) => new(
        e.Id, e.AgreementId, e.Status, e.Phase, e.OccurredOn, e.Earliest, e.Latest,
        e.Basis, e.Confidence, e.Disputed, e.DecisionId, e.PublicationId, e.LinkedEventId,
        e.EndCause, e.InitiatedBy, e.Note, e.RecordedAt, closed ? e.SupersededAt : null,
        e.Backfilled, closed ? e.ClosedAs : null, closed ? e.ClosedBecause : null, closed ? e.ReplacedById : null, e.ChosenBy,
        [.. assertions.OrderBy(a => a.Number).Select(a => new AssertionV1(a.Status, a.OccurredOn, a.Basis, a.SourceIds.Split(' '), a.Note))],
        [.. sources.Order(StringComparer.Ordinal)], null,
        new(asked.To($"status-events/{e.Id}"), asked.To($"agreements/{e.AgreementId}/history")),
        asked.CiteKnown($"status event {e.Id}", $"status-events/{e.Id}", asked.Frame));
}
