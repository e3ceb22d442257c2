using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Editing;

/// <summary>A meeting of a body, as entered.</summary>
public sealed record MeetingRecord : ManualRecord
{
    /// <summary>The body that met.</summary>
    public required string Body { get; init; }

    /// <summary>GEOID of the body's jurisdiction; null only if it was not found in an imported file.</summary>
    public required string? JurisdictionId { get; init; }

    /// <summary>Kind of meeting; null if unknown.</summary>
    public MeetingKind? Kind { get; init; }

    /// <summary>Date of the meeting, in the local calendar.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Scheduled start (UTC).</summary>
    public DateTimeOffset? ScheduledStart { get; init; }

    /// <summary>Timestamp of the call to order (UTC).</summary>
    public DateTimeOffset? CalledToOrder { get; init; }

    /// <summary>Timestamp of the adjournment (UTC).</summary>
    public DateTimeOffset? Adjourned { get; init; }

    /// <summary>IANA time zone of the meeting place.</summary>
    public string? TimeZone { get; init; }

    /// <summary>URL of the agenda.</summary>
    public string? AgendaUrl { get; init; }

    /// <summary>URL of the minutes.</summary>
    public string? MinutesUrl { get; init; }

    /// <summary>Number of speakers in public comment. Names are never stored.</summary>
    public int? PublicSpeakers { get; init; }

    /// <summary>Ids of the sources.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];
}
