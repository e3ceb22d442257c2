namespace RecordsApi.Domain.Model;

/// <summary>A decision of a body or an official about an agreement.</summary>
public sealed class Decision : IEditableFact
{
    /// <summary>Id, <c>fl-miami-2025-06-17-vote-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>GEOID of the jurisdiction whose body or official decided.</summary>
    public string? JurisdictionId { get; set; }

    /// <summary>USPS code of the state.</summary>
    public required string State { get; init; }

    /// <summary>Id of the agency concerned.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Id of the agreement concerned.</summary>
    public string? AgreementId { get; init; }

    /// <summary>Id of the meeting at which the decision was made.</summary>
    public string? MeetingId { get; init; }

    /// <summary>The deciding body or official, <c>Miami City Commission</c>.</summary>
    public required string Body { get; init; }

    /// <summary><c>vote</c>, <c>executive-act</c>, …</summary>
    public required string Kind { get; init; }

    /// <summary><c>passed</c>, <c>failed</c>, <c>tied-failed</c>, <c>deferred</c>, …</summary>
    public required string Outcome { get; init; }

    /// <summary>Purpose of the decision: <c>authorize</c>, <c>end</c>, <c>suspend</c>, …</summary>
    public required string Purpose { get; init; }

    /// <summary>Date of the decision, EDTF level 1.</summary>
    public required string DecidedOn { get; init; }

    /// <summary>Earliest date that <see cref="DecidedOn"/> allows.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>Latest date that <see cref="DecidedOn"/> allows.</summary>
    public required DateOnly Latest { get; init; }

    /// <summary>Number of votes for.</summary>
    public int? Yes { get; init; }

    /// <summary>Number of votes against.</summary>
    public int? No { get; init; }

    /// <summary>Number of members absent.</summary>
    public int? Absent { get; init; }

    /// <summary>Number of members who abstained.</summary>
    public int? Abstain { get; init; }

    /// <summary>Number of members who recused themselves.</summary>
    public int? Recused { get; init; }

    /// <summary>Name of the mover, as in the minutes.</summary>
    public string? Mover { get; init; }

    /// <summary>Name of the seconder, as in the minutes.</summary>
    public string? Seconder { get; init; }

    /// <summary>The roll call as JSON, if the minutes give it; see <see cref="RollCallVote.Deserialize"/>.</summary>
    public string? RollCall { get; init; }

    /// <summary>First date on which the decision can no longer be vetoed, if known.</summary>
    public DateOnly? FinalOn { get; init; }

    /// <summary>The body's file number for the matter.</summary>
    public string? MatterFile { get; init; }

    /// <summary>Note for readers.</summary>
    public string? Note { get; init; }

    /// <summary>How well the decision is documented, as free text.</summary>
    public string? Certainty { get; init; }

    /// <summary>Whether sources disagree about the decision.</summary>
    public bool Disputed { get; init; }

    /// <summary>
    /// Timestamp from which the decision could be known (UTC): the publication date of its first source, or the time of entry.
    /// </summary>
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary><c>current</c> or <c>retracted</c>.</summary>
    public string RecordState { get; init; } = "current";
}

/// <summary>A source of a decision.</summary>
public sealed class DecisionSource : IEditableFact
{
    /// <summary>Id of the decision.</summary>
    public required string DecisionId { get; init; }

    /// <summary>Id of the source.</summary>
    public required string SourceId { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }
}

/// <summary>A source of a meeting.</summary>
public sealed class MeetingSource : IEditableFact
{
    /// <summary>Id of the meeting.</summary>
    public required string MeetingId { get; init; }

    /// <summary>Id of the source.</summary>
    public required string SourceId { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }
}

/// <summary>A meeting of a body.</summary>
public sealed class Meeting : IEditableFact
{
    /// <summary>Id, <c>fl-miami-city-commission-2025-06-17</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The body that met.</summary>
    public required string Body { get; init; }

    /// <summary>GEOID of the body's jurisdiction.</summary>
    public string? JurisdictionId { get; set; }

    /// <summary><c>regular</c>, <c>special</c>, <c>emergency</c>, <c>workshop</c>; null if unknown.</summary>
    public string? Kind { get; init; }

    /// <summary>Date of the meeting, in the local calendar.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Scheduled start (UTC).</summary>
    public DateTimeOffset? ScheduledStart { get; init; }

    /// <summary>Timestamp of the call to order (UTC).</summary>
    public DateTimeOffset? CalledToOrder { get; init; }

    /// <summary>Timestamp of the adjournment (UTC).</summary>
    public DateTimeOffset? Adjourned { get; init; }

    /// <summary>IANA time zone of the meeting place, <c>America/New_York</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>URL of the agenda.</summary>
    public string? AgendaUrl { get; init; }

    /// <summary>URL of the minutes.</summary>
    public string? MinutesUrl { get; init; }

    /// <summary>Number of speakers in public comment. Names are never stored.</summary>
    public int? PublicSpeakers { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary><c>current</c> or <c>retracted</c>.</summary>
    public string RecordState { get; init; } = "current";
}
