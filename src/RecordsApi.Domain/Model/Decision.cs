namespace RecordsApi.Domain.Model;

/// <summary>A body or an official decides on an agreement.</summary>
public sealed class Decision : IEditableFact
{
    /// <summary>Id, <c>fl-miami-2025-06-17-vote-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>GEOID of the jurisdiction whose body or official decided.</summary>
    public string? JurisdictionId { get; init; }

    /// <summary>USPS code of the state.</summary>
    public required string State { get; init; }

    /// <summary>The agency it is about.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The agreement it is about.</summary>
    public string? AgreementId { get; init; }

    /// <summary>The meeting at which it was taken.</summary>
    public string? MeetingId { get; init; }

    /// <summary>Who decided, <c>Miami City Commission</c>.</summary>
    public required string Body { get; init; }

    /// <summary><c>vote</c>, <c>executive-act</c>, …</summary>
    public required string Kind { get; init; }

    /// <summary><c>passed</c>, <c>failed</c>, <c>tied-failed</c>, <c>deferred</c>, …</summary>
    public required string Outcome { get; init; }

    /// <summary>What for: <c>authorise</c>, <c>end</c>, <c>suspend</c>, …</summary>
    public required string Purpose { get; init; }

    /// <summary>The day, EDTF.</summary>
    public required string DecidedOn { get; init; }

    /// <summary>Earliest day <see cref="DecidedOn"/> allows.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>Latest day <see cref="DecidedOn"/> allows.</summary>
    public required DateOnly Latest { get; init; }

    /// <summary>Votes for.</summary>
    public int? Yes { get; init; }

    /// <summary>Votes against.</summary>
    public int? No { get; init; }

    /// <summary>Members absent.</summary>
    public int? Absent { get; init; }

    /// <summary>Members who abstained.</summary>
    public int? Abstain { get; init; }

    /// <summary>Members who recused themselves.</summary>
    public int? Recused { get; init; }

    /// <summary>Who moved it, as the minutes name them.</summary>
    public string? Mover { get; init; }

    /// <summary>Who seconded it.</summary>
    public string? Seconder { get; init; }

    /// <summary>How each member voted, where the minutes give it; see <see cref="RollCallVote.Deserialize"/>.</summary>
    public string? RollCall { get; init; }

    /// <summary>Day from which it can no longer be vetoed, where such a window is known.</summary>
    public DateOnly? FinalOn { get; init; }

    /// <summary>The body's file number for the matter.</summary>
    public string? MatterFile { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public string? Note { get; init; }

    /// <summary>How well it is attested, in words.</summary>
    public string? Certainty { get; init; }

    /// <summary>Whether sources disagree on it.</summary>
    public bool Disputed { get; init; }

    /// <summary>Moment from which it could be known (UTC): the day its first source was published, or the moment of entry.</summary>
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
    /// <summary>The decision.</summary>
    public required string DecisionId { get; init; }

    /// <summary>The source.</summary>
    public required string SourceId { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }
}

/// <summary>A sitting of a body.</summary>
public sealed class Meeting : IEditableFact
{
    /// <summary>Id, <c>fl-miami-city-commission-2025-06-17</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The body that met.</summary>
    public required string Body { get; init; }

    /// <summary>GEOID of its jurisdiction.</summary>
    public string? JurisdictionId { get; init; }

    /// <summary><c>regular</c>, <c>special</c>, <c>emergency</c>, <c>workshop</c>; null where not known.</summary>
    public string? Kind { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>When it was to begin (UTC).</summary>
    public DateTimeOffset? ScheduledStart { get; init; }

    /// <summary>When it was called to order (UTC).</summary>
    public DateTimeOffset? CalledToOrder { get; init; }

    /// <summary>When it was adjourned (UTC).</summary>
    public DateTimeOffset? Adjourned { get; init; }

    /// <summary>IANA time zone of the place, <c>America/New_York</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Link to the agenda.</summary>
    public string? AgendaUrl { get; init; }

    /// <summary>Link to the minutes.</summary>
    public string? MinutesUrl { get; init; }

    /// <summary>How many spoke in public comment; counts only, never names.</summary>
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
