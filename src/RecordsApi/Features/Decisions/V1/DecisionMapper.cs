using System.Text.Json;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions.V1;

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
}
