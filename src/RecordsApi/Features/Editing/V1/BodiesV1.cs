using RecordsApi.Http.Bodies;

namespace RecordsApi.Features.Editing.V1;

/// <summary>A source to enter.</summary>
/// <param name="Publisher" example="City of Miami">Publisher.</param>
/// <param name="Kind" example="minutes">Kind of evidence; see <c>/v1/enums/source-kind</c>.</param>
/// <param name="Title" example="Special meeting of the Miami City Commission, June 17, 2025">Title. A source requires a title or a URL.</param>
/// <param name="Author">Author, where one is named.</param>
/// <param name="Url" example="https://www.miami.gov/minutes/2025-06-17">URL at which it is or was available.</param>
/// <param name="ArchivedUrl">URL of an archived copy.</param>
/// <param name="PublishedOn" example="2025-06-18">Date of publication.</param>
/// <param name="RetrievedAt" example="2025-06-18T14:00:00Z">Time of retrieval, with its UTC offset.</param>
/// <param name="Sha256">SHA-256 of the stored copy, lowercase hexadecimal.</param>
/// <param name="License">License or terms of use.</param>
/// <param name="Via">Name of the site at the URL, if it is not the publisher's own.</param>
public sealed record SourceBodyV1(
    string Publisher, string Kind, string? Title, string? Url, string? ArchivedUrl, DateOnly? PublishedOn, DateTimeOffset? RetrievedAt,
    string? Sha256, string? License, string? Author = null, string? Via = null);

/// <summary>A meeting to enter.</summary>
/// <param name="Body" example="Miami City Commission">The body that met.</param>
/// <param name="JurisdictionId" example="1245000">GEOID of its jurisdiction.</param>
/// <param name="Kind" example="special">Kind; see <c>/v1/enums/meeting-kind</c>.</param>
/// <param name="HeldOn" example="2025-06-17">Local date of the meeting.</param>
/// <param name="ScheduledStart">Scheduled start, with its UTC offset.</param>
/// <param name="CalledToOrder" example="2025-06-17T21:00:00Z">Time of the call to order, with its UTC offset.</param>
/// <param name="Adjourned">Time of adjournment, with its UTC offset.</param>
/// <param name="TimeZone" example="America/New_York">IANA time zone of the location.</param>
/// <param name="AgendaUrl">Link to the agenda.</param>
/// <param name="MinutesUrl">Link to the minutes.</param>
/// <param name="PublicSpeakers">Number of speakers in public comment. Names are never recorded.</param>
/// <param name="SourceIds">Source ids.</param>
public sealed record MeetingBodyV1(
    string Body, string JurisdictionId, string? Kind, DateOnly HeldOn, DateTimeOffset? ScheduledStart, DateTimeOffset? CalledToOrder,
    DateTimeOffset? Adjourned, string? TimeZone, string? AgendaUrl, string? MinutesUrl, int? PublicSpeakers,
    IReadOnlyList<string>? SourceIds = null);

/// <summary>A decision to enter.</summary>
/// <param name="JurisdictionId" example="1245000">GEOID of the jurisdiction whose body or official decided.</param>
/// <param name="AgreementId" example="fl-miami-police-department-287g-task-force-1">The agreement that it concerns; null if the register does not have it yet.</param>
/// <param name="MeetingId" example="fl-miami-city-commission-2025-06-17">The meeting at which it was made.</param>
/// <param name="Body" example="Miami City Commission">Body or official that decided.</param>
/// <param name="Kind" example="vote">Kind; see <c>/v1/enums/decision-kind</c>.</param>
/// <param name="Outcome" example="passed">Outcome; see <c>/v1/enums/decision-outcome</c>.</param>
/// <param name="Purpose" example="authorize">Purpose; see <c>/v1/enums/decision-purpose</c>.</param>
/// <param name="DecidedOn" example="2025-06-17">Date of the decision (EDTF level 1).</param>
/// <param name="Yes" example="3">Votes for.</param>
/// <param name="No" example="2">Votes against.</param>
/// <param name="Absent">Members absent.</param>
/// <param name="Abstain">Members who abstained.</param>
/// <param name="Recused">Members who recused themselves.</param>
/// <param name="Mover">Mover, as named in the minutes.</param>
/// <param name="Seconder">Seconder.</param>
/// <param name="RollCall">Votes by member, if the minutes list them. Omitted vote counts are computed from it; given counts must match it.</param>
/// <param name="FinalOn">Date from which it can no longer be vetoed.</param>
/// <param name="MatterFile" example="17407">The body's file number for the matter.</param>
/// <param name="Note">Additional information.</param>
/// <param name="Certainty" example="minutes and several reports">Quality of the evidence, as text.</param>
/// <param name="CreatesStatusEvent" example="true">Whether it creates a status event of the agreement; true for a new decision by default; a correction does not change it by default. A passed authorization creates <c>approved</c>, a failed one <c>rejected</c>, and a deferral <c>deferred</c>.</param>
/// <param name="SourceIds">Source ids.</param>
public sealed record DecisionBodyV1(
    string JurisdictionId, string? AgreementId, string? MeetingId, string Body, string Kind, string Outcome, string Purpose, string DecidedOn,
    int? Yes, int? No, int? Absent, int? Abstain, int? Recused, string? Mover, string? Seconder, IReadOnlyList<MemberVoteBodyV1>? RollCall,
    DateOnly? FinalOn, string? MatterFile, string? Note, bool? CreatesStatusEvent, IReadOnlyList<string> SourceIds, string? Certainty = null);

/// <summary>The vote of a member.</summary>
/// <param name="Member">Name of the member, as in the minutes.</param>
/// <param name="Vote" example="yes">Vote; see <c>/v1/enums/member-vote</c>.</param>
public sealed record MemberVoteBodyV1(string Member, string Vote);

/// <summary>A status event to enter. Basis, confidence and dispute are computed from its sources.</summary>
/// <param name="Status" example="active">Status that begins with this event; see <c>/v1/enums/agreement-status</c>.</param>
/// <param name="OccurredOn" example="2025-08-28">When it happened, as precisely as known (EDTF level 1).</param>
/// <param name="DecisionId">The decision that caused it.</param>
/// <param name="EndCause">Cause of a termination; see <c>/v1/enums/end-cause</c>.</param>
/// <param name="InitiatedBy">Who initiated it.</param>
/// <param name="Note">Additional information.</param>
/// <param name="DisputesEventId">Id of a current status event that these sources contradict. Both assertions are kept, and a rule selects which one is published.</param>
/// <param name="SourceIds">Source ids.</param>
public sealed record StatusEventBodyV1(
    string Status, string OccurredOn, string? DecisionId, string? EndCause, string? InitiatedBy, string? Note, string? DisputesEventId,
    IReadOnlyList<string> SourceIds);

/// <summary>A linked document of an agreement.</summary>
/// <param name="Kind" example="agreement"><c>agreement</c> or <c>addendum</c>.</param>
/// <param name="Url" example="https://www.ice.gov/doclib/287gMOA/Miami.pdf">URL.</param>
public sealed record DocumentBodyV1(string Kind, string Url);

/// <summary>An agreement to enter, with its first known status event.</summary>
/// <param name="AgencyId">Id of the agency, if it is in the register. Otherwise give <c>agencyName</c> and <c>state</c>.</param>
/// <param name="AgencyName" example="Miami Police Department">Name of an agency that may not be in the register yet.</param>
/// <param name="State" example="FL">USPS code of that agency's state.</param>
/// <param name="Program" example="287g">Program; see <c>/v1/programs</c>.</param>
/// <param name="Model" example="task-force">Model of the program.</param>
/// <param name="Counterparty" example="ICE">The other party. Default: ICE.</param>
/// <param name="PredecessorId">The earlier agreement of the same parties, which has ended.</param>
/// <param name="SignedOn">Date of the last signature.</param>
/// <param name="Documents">Documents.</param>
/// <param name="FirstStatusEvent">The first status event of the agreement.</param>
/// <param name="Create" example="false">True to enter <c>agencyName</c> as a new agency although agencies with similar names are in the register. Otherwise such a name is rejected with the candidates.</param>
public sealed record AgreementBodyV1(
    string? AgencyId, string? AgencyName, string? State, string Program, string Model, string? Counterparty, string? PredecessorId,
    DateOnly? SignedOn, IReadOnlyList<DocumentBodyV1>? Documents, StatusEventBodyV1 FirstStatusEvent, bool? Create = null);

/// <summary>The corrected data of an agreement, without its status events.</summary>
/// <param name="AgencyId" example="fl-miami-police-department">The agency that is a party to it; null for an agreement about a detention facility, and required for every other one.</param>
/// <param name="PredecessorId">The earlier agreement of the same parties, which has ended.</param>
/// <param name="SignedOn" example="2025-08-28">Date of the last signature.</param>
/// <param name="Documents">Documents.</param>
public sealed record AgreementDetailsBodyV1(string? AgencyId, string? PredecessorId, DateOnly? SignedOn, IReadOnlyList<DocumentBodyV1>? Documents);

/// <summary>The corrected data of an agency.</summary>
/// <param name="Name" example="Miami Police Department">Name.</param>
/// <param name="Type" example="police">Type; see <c>/v1/enums/agency-type</c>.</param>
/// <param name="JurisdictionId" example="1245000">GEOID of its jurisdiction.</param>
public sealed record AgencyDetailsBodyV1(string Name, string Type, string? JurisdictionId);

/// <summary>A correction. The earlier version of the record remains available with <c>knownAt</c>.</summary>
/// <typeparam name="TBody">The properties that can be changed.</typeparam>
/// <typeparam name="TRecord">The record as GET returns it.</typeparam>
/// <param name="Kind" example="wrong-fact">Kind of correction; see <c>/v1/enums/correction-kind</c>. A merge requires <c>mergeInto</c>; a merge or a retraction has no <c>record</c>.</param>
/// <param name="Reason" example="The minutes give a different vote count than the report.">Reason, as text.</param>
/// <param name="SourceIds">Ids of the sources that support the correction.</param>
/// <param name="Record">What changes, as a JSON merge patch (RFC 7396) of the record as GET returns it.</param>
/// <param name="MergeInto">The remaining record, for a merge of agencies or agreements.</param>
public sealed record CorrectionBodyV1<TBody, TRecord>(
    string Kind, string Reason, IReadOnlyList<string>? SourceIds, MergePatchV1<TBody, TRecord>? Record, string? MergeInto)
    where TBody : class
    where TRecord : class;
