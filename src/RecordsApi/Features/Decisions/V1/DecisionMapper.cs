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
        return [.. rows.Select(d => d.ToResponse(DecisionParty.Find(d, parties), sources[d.Id], context)).Select(d => d with { Sources = included.SelectSources(d.SourceIds) })];
    }

    /// <summary>Maps a decision with whom it is about and the ids of its sources.</summary>
    public static DecisionV1 ToResponse(this Decision d, DecisionParty party, IEnumerable<string> sources, IResponseContext context) => context.Cite(new DecisionV1(
        d.Id, d.JurisdictionId, d.State, party.CountyIds, d.AgencyId, party.AgencyName, d.AgreementId, party.Model, d.MeetingId, d.Body,
        d.Kind, d.Outcome, d.Purpose, d.DecidedOn, d.Earliest, d.Latest,
        d.Yes, d.No, d.Absent, d.Abstain, d.Recused,
        d.Mover, d.Seconder, [.. RollCallVote.Deserialize(d.RollCall).Select(v => new MemberVoteV1(v.Member, v.Vote))], d.FinalOn, d.MatterFile, d.Note,
        d.Certainty, VoteRules.FindDisagreement(d.Outcome, d.Yes, d.No), d.Disputed, d.RecordState, d.RecordedAt, [.. sources.Order(StringComparer.Ordinal)],
        context.GetLinks("decisions", d.Id, "decision"),
        ""));
}

/// <summary>What a decision says of whom it is about, beyond ids.</summary>
/// <param name="CountyIds">GEOIDs of the counties of the jurisdiction, or, without one, of the agency; ascending.</param>
/// <param name="AgencyName">Name of the agency; null if there is none.</param>
/// <param name="Model">Code of the model of the agreement; null if there is none.</param>
internal sealed record DecisionParty(IReadOnlyList<string> CountyIds, string? AgencyName, string? Model)
{
    /// <summary>Finds it among the parties of agreements.</summary>
    public static DecisionParty Find(Decision decision, AgreementParties parties)
    {
        var agency = parties.FindAgency(decision.AgencyId);
        return new(
            decision.JurisdictionId is null ? agency.CountyIds : parties.FindCounties(decision.JurisdictionId), agency.AgencyName,
            parties.Find(decision.AgreementId).Model);
    }
}
