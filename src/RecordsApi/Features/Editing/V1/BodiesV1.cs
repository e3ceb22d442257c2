namespace RecordsApi.Features.Editing.V1;

/// <summary>A source to enter.</summary>
/// <param name="Publisher" example="City of Miami">Who put it out.</param>
/// <param name="Kind" example="minutes">What sort of evidence it is; see <c>/v1/enums/source-kind</c>.</param>
/// <param name="Title" example="Special meeting of the Miami City Commission, 17 June 2025">Its title. A source has a title or an address.</param>
/// <param name="Url" example="https://www.miami.gov/minutes/2025-06-17">Where it is, or was.</param>
/// <param name="ArchivedUrl">Where a copy is kept.</param>
/// <param name="PublishedOn" example="2025-06-18">The day it was published.</param>
/// <param name="RetrievedAt" example="2025-06-18T14:00:00Z">When it was read (UTC).</param>
/// <param name="Sha256">SHA-256 of what is held, lower-case hexadecimal.</param>
/// <param name="Licence">Terms it is under.</param>
public sealed record SourceBodyV1(
    string Publisher, string Kind, string? Title, string? Url, string? ArchivedUrl, DateOnly? PublishedOn, DateTimeOffset? RetrievedAt,
    string? Sha256, string? Licence);

/// <summary>A meeting to enter.</summary>
/// <param name="Body" example="Miami City Commission">The body that met.</param>
/// <param name="JurisdictionId" example="1245000">GEOID of its jurisdiction.</param>
/// <param name="Kind" example="special">Kind; see <c>/v1/enums/meeting-kind</c>.</param>
/// <param name="HeldOn" example="2025-06-17">The day, in the place's own calendar.</param>
/// <param name="ScheduledStart">When it was to begin (UTC).</param>
/// <param name="CalledToOrder" example="2025-06-17T21:00:00Z">When it was called to order (UTC).</param>
/// <param name="Adjourned">When it was adjourned (UTC).</param>
/// <param name="TimeZone" example="America/New_York">Time zone of the place, as the IANA names it.</param>
/// <param name="AgendaUrl">Link to the agenda.</param>
/// <param name="MinutesUrl">Link to the minutes.</param>
/// <param name="PublicSpeakers">How many spoke in public comment; never who.</param>
public sealed record MeetingBodyV1(
    string Body, string JurisdictionId, string? Kind, DateOnly HeldOn, DateTimeOffset? ScheduledStart, DateTimeOffset? CalledToOrder,
    DateTimeOffset? Adjourned, string? TimeZone, string? AgendaUrl, string? MinutesUrl, int? PublicSpeakers);

/// <summary>A decision to enter.</summary>
/// <param name="JurisdictionId" example="1245000">GEOID of the jurisdiction whose body or official decided.</param>
/// <param name="AgreementId" example="fl-miami-police-department-287g-task-force-1">The agreement it is about; null where the register holds none yet.</param>
/// <param name="MeetingId" example="fl-miami-city-commission-2025-06-17">The meeting at which it was taken.</param>
/// <param name="Body" example="Miami City Commission">Who decided.</param>
/// <param name="Kind" example="vote">Kind; see <c>/v1/enums/decision-kind</c>.</param>
/// <param name="Outcome" example="passed">Outcome; see <c>/v1/enums/decision-outcome</c>.</param>
/// <param name="Purpose" example="authorise">What for; see <c>/v1/enums/decision-purpose</c>.</param>
/// <param name="DecidedOn" example="2025-06-17">The day, EDTF level 1.</param>
/// <param name="Yes" example="3">Votes for.</param>
/// <param name="No" example="2">Votes against.</param>
/// <param name="Absent">Members absent.</param>
/// <param name="Abstain">Members who abstained.</param>
/// <param name="Recused">Members who recused themselves.</param>
/// <param name="Mover">Who moved it, as the minutes name them.</param>
/// <param name="Seconder">Who seconded it.</param>
/// <param name="RollCall">How each member voted, where the minutes give it. Counts that are not given follow from it; those that are have to agree with it.</param>
/// <param name="FinalOn">Day from which it can no longer be vetoed.</param>
/// <param name="MatterFile" example="17407">The body's file number for the matter.</param>
/// <param name="Note">What a reader should know beside it.</param>
/// <param name="IsStep" example="true">Whether it is a step in the agreement's life, which it is unless this is false: an authorisation that passed approves, one that failed rejects, a deferral defers.</param>
/// <param name="SourceIds">Ids of its sources.</param>
public sealed record DecisionBodyV1(
    string JurisdictionId, string? AgreementId, string? MeetingId, string Body, string Kind, string Outcome, string Purpose, string DecidedOn,
    int? Yes, int? No, int? Absent, int? Abstain, int? Recused, string? Mover, string? Seconder, IReadOnlyList<MemberVoteBodyV1>? RollCall,
    DateOnly? FinalOn, string? MatterFile, string? Note, bool? IsStep, IReadOnlyList<string> SourceIds);

/// <summary>How a member voted.</summary>
/// <param name="Member">The member, as the minutes name them.</param>
/// <param name="Vote" example="yes">How; see <c>/v1/enums/member-vote</c>.</param>
public sealed record MemberVoteBodyV1(string Member, string Vote);

/// <summary>A step in an agreement's life to enter. Basis, confidence and dispute are computed from its sources.</summary>
/// <param name="Status" example="active">Status from here on; see <c>/v1/enums/agreement-status</c>.</param>
/// <param name="OccurredOn" example="2025-08-28">When it happened, as precisely as it is known; EDTF level 1.</param>
/// <param name="DecisionId">The decision that made it.</param>
/// <param name="EndCause">Cause of a termination; see <c>/v1/enums/end-cause</c>.</param>
/// <param name="InitiatedBy">Who brought it about.</param>
/// <param name="Note">What a reader should know beside it.</param>
/// <param name="DisputesStepId">A step that stands and of which these sources tell otherwise: both are kept then, and a rule chooses which is published.</param>
/// <param name="SourceIds">Ids of its sources.</param>
public sealed record StepBodyV1(
    string Status, string OccurredOn, string? DecisionId, string? EndCause, string? InitiatedBy, string? Note, string? DisputesStepId,
    IReadOnlyList<string> SourceIds);

/// <summary>A document of an agreement, by link.</summary>
/// <param name="Kind" example="agreement"><c>agreement</c> or <c>addendum</c>.</param>
/// <param name="Url" example="https://www.ice.gov/doclib/287gMOA/Miami.pdf">Where it is.</param>
public sealed record DocumentBodyV1(string Kind, string Url);

/// <summary>An agreement to enter, with the first step that is known of it.</summary>
/// <param name="AgencyId">The agency, where the register holds it; otherwise its name and state are given.</param>
/// <param name="AgencyName" example="Miami Police Department">Name of an agency that the register may not hold yet.</param>
/// <param name="State" example="FL">USPS code of that agency's state.</param>
/// <param name="Program" example="287g">Program; see <c>/v1/programs</c>.</param>
/// <param name="Model" example="task-force">Model, one of the program's.</param>
/// <param name="Counterparty" example="ICE">The other party; ICE if not given.</param>
/// <param name="PredecessorId">The agreement it follows after an end.</param>
/// <param name="SignedOn">Day of the last signature.</param>
/// <param name="Documents">Documents.</param>
/// <param name="FirstStep">The first step of its life.</param>
public sealed record AgreementBodyV1(
    string? AgencyId, string? AgencyName, string? State, string Program, string Model, string? Counterparty, string? PredecessorId,
    DateOnly? SignedOn, IReadOnlyList<DocumentBodyV1>? Documents, StepBodyV1 FirstStep);

/// <summary>An agreement as it is right, apart from its steps.</summary>
/// <param name="AgencyId" example="fl-miami-police-department">The agency that is party to it.</param>
/// <param name="PredecessorId">The agreement it follows after an end.</param>
/// <param name="SignedOn" example="2025-08-28">Day of the last signature.</param>
/// <param name="Documents">Documents.</param>
public sealed record AgreementDetailsBodyV1(string AgencyId, string? PredecessorId, DateOnly? SignedOn, IReadOnlyList<DocumentBodyV1>? Documents);

/// <summary>An agency as it is right.</summary>
/// <param name="Name" example="Miami Police Department">Its name.</param>
/// <param name="Type" example="police">Its type; see <c>/v1/enums/agency-type</c>.</param>
/// <param name="JurisdictionId" example="1245000">GEOID of its jurisdiction.</param>
public sealed record AgencyDetailsBodyV1(string Name, string Type, string? JurisdictionId);

/// <summary>A correction: what was said before stays, and can be asked for with <c>knownAt</c>.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <param name="Kind" example="wrong-fact">Why; see <c>/v1/enums/correction-kind</c>. A merge names <c>mergeInto</c>, a retraction gives no record.</param>
/// <param name="Reason" example="The minutes give another count than the report.">The reason, in words.</param>
/// <param name="SourceIds">Ids of the sources that show it.</param>
/// <param name="Record">The whole record as it is right.</param>
/// <param name="MergeInto">The record that stays, for a merge of agencies or of agreements.</param>
public sealed record CorrectionBodyV1<T>(string Kind, string Reason, IReadOnlyList<string>? SourceIds, T? Record, string? MergeInto)
    where T : class;
