using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Editing;

/// <summary>What an editor enters: one whole record of one kind. A correction gives the whole record anew.</summary>
public abstract record EnteredRecord;

/// <summary>Evidence.</summary>
public sealed record SourceRecord : EnteredRecord
{
    /// <summary>Who put it out.</summary>
    public required string Publisher { get; init; }

    /// <summary>What sort of evidence it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Where it is, or was. A source has an address or a title, or both.</summary>
    public string? Url { get; init; }

    /// <summary>Where a copy is kept.</summary>
    public string? ArchivedUrl { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When it was read (UTC).</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>SHA-256 of what is held, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Terms it is under.</summary>
    public string? Licence { get; init; }
}

/// <summary>A sitting of a body.</summary>
public sealed record MeetingRecord : EnteredRecord
{
    /// <summary>The body that met.</summary>
    public required string Body { get; init; }

    /// <summary>GEOID of its jurisdiction.</summary>
    public required string JurisdictionId { get; init; }

    /// <summary>What kind of meeting; null where not known.</summary>
    public MeetingKind? Kind { get; init; }

    /// <summary>The day, in the place's own calendar.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>When it was to begin (UTC).</summary>
    public DateTimeOffset? ScheduledStart { get; init; }

    /// <summary>When it was called to order (UTC).</summary>
    public DateTimeOffset? CalledToOrder { get; init; }

    /// <summary>When it was adjourned (UTC).</summary>
    public DateTimeOffset? Adjourned { get; init; }

    /// <summary>IANA time zone of the place.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Link to the agenda.</summary>
    public string? AgendaUrl { get; init; }

    /// <summary>Link to the minutes.</summary>
    public string? MinutesUrl { get; init; }

    /// <summary>How many spoke in public comment; counts only, never names.</summary>
    public int? PublicSpeakers { get; init; }
}

/// <summary>A body or an official decides on an agreement.</summary>
public sealed record DecisionRecord : EnteredRecord
{
    /// <summary>GEOID of the jurisdiction whose body or official decided.</summary>
    public required string JurisdictionId { get; init; }

    /// <summary>The agreement it is about; null where it is about none that the register holds yet.</summary>
    public string? AgreementId { get; init; }

    /// <summary>The meeting at which it was taken.</summary>
    public string? MeetingId { get; init; }

    /// <summary>Who decided.</summary>
    public required string Body { get; init; }

    /// <summary>Kind of decision.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Outcome.</summary>
    public required DecisionOutcome Outcome { get; init; }

    /// <summary>What for.</summary>
    public required DecisionPurpose Purpose { get; init; }

    /// <summary>The day, as precisely as it is known.</summary>
    public required EdtfDate DecidedOn { get; init; }

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

    /// <summary>Day from which it can no longer be vetoed.</summary>
    public DateOnly? FinalOn { get; init; }

    /// <summary>The body's file number for the matter.</summary>
    public string? MatterFile { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Whether the decision is a step in the agreement's life, by the register's rule: an authorisation that passed
    /// approves, one that failed rejects, a deferral defers, and so on. False enters the decision alone.
    /// </summary>
    public bool IsStep { get; init; } = true;

    /// <summary>Ids of its sources; at least one.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }
}

/// <summary>One step in an agreement's life. Its basis, confidence and whether it is disputed are computed from its sources.</summary>
public sealed record StepRecord : EnteredRecord
{
    /// <summary>Status from here on.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>When it happened in the world, as precisely as it is known.</summary>
    public required EdtfDate OccurredOn { get; init; }

    /// <summary>The decision that made it.</summary>
    public string? DecisionId { get; init; }

    /// <summary>Cause of a termination; needed for one, and only there.</summary>
    public EndCause? EndCause { get; init; }

    /// <summary>Who brought it about.</summary>
    public string? InitiatedBy { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Id of a step that stands and of which these sources tell otherwise. Both are kept then, and the register's rule
    /// chooses which is published.
    /// </summary>
    public string? DisputesStepId { get; init; }

    /// <summary>Ids of its sources; at least one.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }
}

/// <summary>A document of an agreement, by link.</summary>
/// <param name="Kind"><c>agreement</c> or <c>addendum</c>.</param>
/// <param name="Url">Where it is.</param>
public sealed record DocumentRecord(string Kind, string Url);

/// <summary>An agreement, with the first step that is known of it.</summary>
public sealed record AgreementEntry : EnteredRecord
{
    /// <summary>The agency, where the register holds it; otherwise <see cref="AgencyName"/> and <see cref="State"/> are given.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Name of an agency that the register may not hold yet. One that it knows by this name is taken.</summary>
    public string? AgencyName { get; init; }

    /// <summary>USPS code of that agency's state.</summary>
    public string? State { get; init; }

    /// <summary>Program code.</summary>
    public required string Program { get; init; }

    /// <summary>Model code, one of the program's.</summary>
    public required string Model { get; init; }

    /// <summary>The other party.</summary>
    public string Counterparty { get; init; } = "ICE";

    /// <summary>The agreement it follows after an end.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>Day of the last signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Documents.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];

    /// <summary>The first step of its life.</summary>
    public required StepRecord FirstStep { get; init; }
}

/// <summary>What of an agreement itself, apart from its steps, can be corrected.</summary>
public sealed record AgreementDetails : EnteredRecord
{
    /// <summary>The agency that is party to it.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The agreement it follows after an end.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>Day of the last signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Documents.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];
}

/// <summary>What of an agency can be corrected.</summary>
public sealed record AgencyDetails : EnteredRecord
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type.</summary>
    public required AgencyType Type { get; init; }

    /// <summary>GEOID of its jurisdiction.</summary>
    public string? JurisdictionId { get; init; }
}
