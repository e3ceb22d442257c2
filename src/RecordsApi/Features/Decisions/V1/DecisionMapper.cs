using RecordsApi.Data;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions.V1;

/// <summary>Maps decisions to records of version 1.</summary>
internal static class DecisionMapper
{
    /// <summary>Maps decisions, with what has to be read for them.</summary>
    public static async Task<IReadOnlyList<DecisionV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<Decision> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var records = await db.ReadDecisionRelatedRowsAsync(rows, context.Includes("sources"), cancellationToken);
        var sources = records.GetRows<DecisionSource>().ToLookup(s => s.DecisionId, s => s.SourceId);
        var parties = new AgreementParties(records);
        var included = records.ToSourcesByIdIfIncluded(context);
        return [.. rows.Select(d => d.ToResponse(parties, sources[d.Id], context)).Select(d => d with { Sources = included.SelectSources(d.SourceIds) })];
    }

    /// <summary>Maps a decision with the ids of its sources.</summary>
    public static DecisionV1 ToResponse(this Decision d, AgreementParties parties, IEnumerable<string> sources, IResponseContext context) => context.Cite(new DecisionV1(
        d.Id, d.JurisdictionId, d.State, FindCounties(d, parties), d.AgencyId, parties.FindAgency(d.AgencyId).AgencyName, d.AgreementId, parties.Find(d.AgreementId).Model, d.MeetingId, d.Body,
        d.Kind, d.Outcome, d.Purpose, d.DecidedOn, d.Earliest, d.Latest,
        d.Yes, d.No, d.Absent, d.Abstain, d.Recused,
        d.Mover, d.Seconder, [.. RollCallVote.Deserialize(d.RollCall).Select(v => new MemberVoteV1(v.Member, v.Vote))], d.FinalOn, d.MatterFile, d.Note,
        d.Certainty, VoteRules.FindDisagreement(d.Outcome, d.Yes, d.No), d.Disputed, d.RecordState, d.RecordedAt, [.. sources.Order(StringComparer.Ordinal)],
        context.GetLinks("decisions", d.Id, "decision"),
        ""));

    private static IReadOnlyList<string> FindCounties(Decision d, AgreementParties parties) =>
        d.JurisdictionId is null ? parties.FindAgency(d.AgencyId).CountyIds : parties.FindCounties(d.JurisdictionId);
}
