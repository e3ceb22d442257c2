using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Editing;

/// <summary>A sitting of a body.</summary>
public sealed record MeetingRecord : ManualRecord
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
