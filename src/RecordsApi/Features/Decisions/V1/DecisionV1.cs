using System.Text.Json.Serialization;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions.V1;

/// <summary>A decision by a public body or an official.</summary>
/// <param name="Id" example="fl-miami-2025-06-17-vote-1">Id.</param>
/// <param name="JurisdictionId" example="1245000">GEOID of the jurisdiction whose body or official decided.</param>
/// <param name="State" example="FL">USPS code of the state.</param>
/// <param name="CountyIds" example="[&quot;12086&quot;]">GEOIDs of the counties of the jurisdiction or, if it is unknown, of the agency, ascending; empty if there are none.</param>
/// <param name="AgencyId" example="fl-miami-police-department">The agency that it concerns.</param>
/// <param name="AgencyName" example="Miami Police Department">Name of the agency.</param>
/// <param name="AgreementId" example="fl-miami-police-department-287g-task-force-1">The agreement that it concerns.</param>
/// <param name="Model" example="task-force">Model of the agreement.</param>
/// <param name="MeetingId">The meeting at which it was made; null if unknown.</param>
/// <param name="Body" example="Miami City Commission">Body or official that decided.</param>
/// <param name="Kind" example="vote">Kind; see <c>/v1/enums/decision-kind</c>.</param>
/// <param name="Outcome" example="passed">Outcome; see <c>/v1/enums/decision-outcome</c>.</param>
/// <param name="Purpose" example="authorize">Purpose; see <c>/v1/enums/decision-purpose</c>.</param>
/// <param name="DecidedOn" example="2025-06-17">Date of the decision (EDTF level 1).</param>
/// <param name="Earliest" example="2025-06-17">Earliest possible date.</param>
/// <param name="Latest" example="2025-06-17">Latest possible date.</param>
/// <param name="Yes" example="3">Votes for; null if unknown.</param>
/// <param name="No" example="2">Votes against.</param>
/// <param name="Absent" example="0">Members absent.</param>
/// <param name="Abstain" example="0">Members who abstained.</param>
/// <param name="Recused" example="0">Members who recused themselves.</param>
/// <param name="Mover">Mover, as named in the minutes.</param>
/// <param name="Seconder">Seconder.</param>
/// <param name="RollCall">Votes by member; empty if the minutes do not list them.</param>
/// <param name="FinalOn">Date from which it can no longer be vetoed, if known.</param>
/// <param name="MatterFile" example="17407">The body's file number for the matter.</param>
/// <param name="Note">Additional information.</param>
/// <param name="Certainty" example="minutes and several reports">Quality of the evidence, as text.</param>
/// <param name="OutcomeNote">How the counts of the vote and the outcome disagree; null if they do not.</param>
/// <param name="Disputed" example="false">Whether sources disagree about it.</param>
/// <param name="RecordState" example="current">State of the record; see <c>/v1/enums/record-state</c>. Lists contain only current records.</param>
/// <param name="RecordedAt" example="2025-06-17T21:00:00.000Z">Timestamp at which it was recorded (UTC).</param>
/// <param name="SourceIds">Source ids.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
/// <param name="Sources">Its sources; only with <c>include=sources</c>.</param>
public sealed record DecisionV1(
    string Id, string? JurisdictionId, string State, IReadOnlyList<string> CountyIds, string? AgencyId, string? AgencyName, string? AgreementId, string? Model, string? MeetingId, string Body,
    string Kind, string Outcome, string Purpose, string DecidedOn, DateOnly Earliest, DateOnly Latest,
    int? Yes, int? No, int? Absent, int? Abstain, int? Recused,
    string? Mover, string? Seconder, IReadOnlyList<MemberVoteV1> RollCall, DateOnly? FinalOn, string? MatterFile, string? Note,
    string? Certainty, string? OutcomeNote, bool Disputed, string RecordState, DateTimeOffset RecordedAt, IReadOnlyList<string> SourceIds, LinksV1 Links, string Citation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SourceV1>? Sources = null) : ICitable<DecisionV1>
{
    CitedRecord ICitable.Describe() => new(
        "decision", Id, $"decisions/{Id}", $"{Kind} to {Purpose}{(AgreementId is null ? "" : $" {AgreementId}")}: {Outcome}", Body, DecidedOn, CitedTimes.KnownAt)
    {
        SourceIds = SourceIds,
    };

    DecisionV1 ICitable<DecisionV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>The vote of a member.</summary>
/// <param name="Member">Name of the member, as in the minutes.</param>
/// <param name="Vote" example="yes">Vote; see <c>/v1/enums/member-vote</c>.</param>
public sealed record MemberVoteV1(string Member, string Vote);
