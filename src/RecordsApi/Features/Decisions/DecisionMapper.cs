using System.Text.Json;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Sources;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions;

/// <summary>Makes version 1's decisions.</summary>
internal static class DecisionMapper
{
    private static readonly RelatedRowsQuery SourceIdsQuery =
        new RelatedTableQuery(typeof(DecisionSource), "t.DecisionId IN (SELECT value FROM json_each(@decisions)) AND KNOWN(t)");

    private static readonly RelatedRowsQuery IncludedSourcesQuery =
        IncludedSources.CreateQuery("SELECT s.SourceId FROM DecisionSources s WHERE s.DecisionId IN (SELECT value FROM json_each(@decisions)) AND KNOWN(s)");

    /// <summary>The decisions of a page.</summary>
    public static async Task<IReadOnlyList<DecisionV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<Decision> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var records = await db.ReadRelatedRowsAsync(context.Includes("sources") ? [SourceIdsQuery, IncludedSourcesQuery] : [SourceIdsQuery], new Dictionary<string, string>
        {
            ["decisions"] = JsonSerializer.Serialize(rows.Select(d => d.Id)),
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);
        var sources = records.GetRows<DecisionSource>().ToLookup(s => s.DecisionId, s => s.SourceId);
        var whole = records.ToSourcesByIdIfIncluded(context);
        return [.. rows.Select(d => d.ToResponse(sources[d.Id], context)).Select(d => d with { Sources = whole.SelectSources(d.SourceIds) })];
    }

    /// <summary>A decision with the ids of its sources.</summary>
    public static DecisionV1 ToResponse(this Decision d, IEnumerable<string> sources, IResponseContext context) => new(
        d.Id, d.JurisdictionId, d.State, d.AgencyId, d.AgreementId, d.MeetingId, d.Body,
        d.Kind, d.Outcome, d.Purpose, d.DecidedOn, d.Earliest, d.Latest,
        d.Yes, d.No, d.Absent, d.Abstain, d.Recused,
        d.Mover, d.Seconder, [.. RollCallVote.Deserialize(d.RollCall).Select(v => new MemberVoteV1(v.Member, v.Vote))], d.FinalOn, d.MatterFile, d.Note,
        d.Certainty, d.Disputed, d.RecordState, d.RecordedAt, [.. sources.Order(StringComparer.Ordinal)],
        context.GetLinks("decisions", d.Id, "decision"),
        context.CiteAsKnown($"decision {d.Id}", $"decisions/{d.Id}", context.TemporalContext));

    /// <summary>The decisions asked for.</summary>
    public static IQueryable<Decision> ApplyFilters(this IQueryable<Decision> rows, ListDecisionsQuery query, RegisterContext db)
    {
        if (query["state"] is { Count: > 0 } states)
            rows = rows.Where(d => states.Contains(d.State));
        if (query["within"] is { Count: > 0 } within)
            rows = rows.Where(d => db.JurisdictionAncestors.Any(x => x.JurisdictionId == d.JurisdictionId && within.Contains(x.AncestorId)));
        if (query["jurisdiction"] is { Count: > 0 } jurisdictions)
            rows = rows.Where(d => jurisdictions.Contains(d.JurisdictionId!));
        if (query["program"] is { Count: > 0 } programs)
            rows = rows.Where(d => db.Agreements.Any(a => a.Id == d.AgreementId && programs.Contains(a.ProgramCode)));
        if (query["model"] is { Count: > 0 } models)
            rows = rows.Where(d => db.Agreements.Any(a => a.Id == d.AgreementId && models.Contains(a.ModelCode)));
        if (query["agency"] is { Count: > 0 } agencies)
            rows = rows.Where(d => agencies.Contains(d.AgencyId!));
        if (query["agreement"] is { Count: > 0 } agreements)
            rows = rows.Where(d => agreements.Contains(d.AgreementId!));
        if (query["meeting"] is { Count: > 0 } meetings)
            rows = rows.Where(d => meetings.Contains(d.MeetingId!));
        if (query["outcome"] is { Count: > 0 } outcomes)
            rows = rows.Where(d => outcomes.Contains(d.Outcome));
        if (query["purpose"] is { Count: > 0 } purposes)
            rows = rows.Where(d => purposes.Contains(d.Purpose));
        if (query["kind"] is { Count: > 0 } kinds)
            rows = rows.Where(d => kinds.Contains(d.Kind));
        if (query.DecidedFrom is { } from)
            rows = rows.Where(d => d.Earliest >= from);
        if (query.DecidedTo is { } to)
            rows = rows.Where(d => d.Latest <= to);
        if (query.OpenOn is { } day)
            rows = rows.Where(d => d.Latest <= day && d.FinalOn > day);
        if (query.ByOneVote is { } byOne)
            rows = rows.Where(d => (d.Yes != null && d.No != null && (d.Yes - d.No == 1 || d.No - d.Yes == 1)) == byOne);
        return rows;
    }
}
