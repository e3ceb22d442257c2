using System.Text.Json.Serialization;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions.V1;

/// <summary>What a body or an official decided.</summary>
/// <param name="Id" example="fl-miami-2025-06-17-vote-1">Id.</param>
/// <param name="JurisdictionId" example="1245000">GEOID of the jurisdiction whose body or official decided.</param>
/// <param name="State" example="FL">USPS code of the state.</param>
/// <param name="AgencyId" example="fl-miami-police-department">The agency it is about.</param>
/// <param name="AgreementId" example="fl-miami-police-department-287g-task-force-1">The agreement it is about.</param>
/// <param name="MeetingId">The meeting at which it was taken; null where not known.</param>
/// <param name="Body" example="Miami City Commission">Who decided.</param>
/// <param name="Kind" example="vote">Kind; see <c>/v1/enums/decision-kind</c>.</param>
/// <param name="Outcome" example="passed">Outcome; see <c>/v1/enums/decision-outcome</c>.</param>
/// <param name="Purpose" example="authorise">What for; see <c>/v1/enums/decision-purpose</c>.</param>
/// <param name="DecidedOn" example="2025-06-17">The day, EDTF level 1.</param>
/// <param name="Earliest" example="2025-06-17">Earliest day that allows.</param>
/// <param name="Latest" example="2025-06-17">Latest day that allows.</param>
/// <param name="Yes" example="3">Votes for; null where not known.</param>
/// <param name="No" example="2">Votes against.</param>
/// <param name="Absent" example="0">Members absent.</param>
/// <param name="Abstain" example="0">Members who abstained.</param>
/// <param name="Recused" example="0">Members who recused themselves.</param>
/// <param name="Mover">Who moved it, as the minutes name them.</param>
/// <param name="Seconder">Who seconded it.</param>
/// <param name="RollCall">How each member voted; empty where the minutes do not give it.</param>
/// <param name="FinalOn">Day from which it can no longer be vetoed, where such a window is known.</param>
/// <param name="MatterFile" example="17407">The body's file number for the matter.</param>
/// <param name="Note">What a reader should know beside it.</param>
/// <param name="Certainty" example="minutes and several reports">How well it is attested, in words.</param>
/// <param name="Disputed" example="false">Whether sources disagree on it.</param>
/// <param name="RecordState" example="current">Whether the record stands; see <c>/v1/enums/record-state</c>. Lists give those that do.</param>
/// <param name="RecordedAt" example="2025-06-17T21:00:00.000Z">Moment from which it could be known (UTC).</param>
/// <param name="SourceIds">Its sources.</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Sources">Its sources whole, with <c>include=sources</c>.</param>
public sealed record DecisionV1(
    string Id, string? JurisdictionId, string State, string? AgencyId, string? AgreementId, string? MeetingId, string Body,
    string Kind, string Outcome, string Purpose, string DecidedOn, DateOnly Earliest, DateOnly Latest,
    int? Yes, int? No, int? Absent, int? Abstain, int? Recused,
    string? Mover, string? Seconder, IReadOnlyList<MemberVoteV1> RollCall, DateOnly? FinalOn, string? MatterFile, string? Note,
    string? Certainty, bool Disputed, string RecordState, DateTimeOffset RecordedAt, IReadOnlyList<string> SourceIds, LinksV1 Links, string Citation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SourceV1>? Sources = null);

/// <summary>How a member voted.</summary>
/// <param name="Member">The member, as the minutes name them.</param>
/// <param name="Vote" example="yes">How; see <c>/v1/enums/member-vote</c>.</param>
public sealed record MemberVoteV1(string Member, string Vote);
