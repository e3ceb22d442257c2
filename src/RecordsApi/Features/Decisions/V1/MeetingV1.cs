namespace RecordsApi.Features.Decisions.V1;

/// <summary>A sitting of a body.</summary>
/// <param name="Id" example="fl-miami-city-commission-2025-06-17">Id.</param>
/// <param name="Body" example="Miami City Commission">The body that met.</param>
/// <param name="JurisdictionId" example="1245000">GEOID of its jurisdiction.</param>
/// <param name="Kind" example="special">Kind; see <c>/v1/enums/meeting-kind</c>; null where not known.</param>
/// <param name="HeldOn" example="2025-06-17">The day, as it was there.</param>
/// <param name="ScheduledStart">When it was to begin (UTC).</param>
/// <param name="CalledToOrder">When it was called to order (UTC).</param>
/// <param name="Adjourned">When it was adjourned (UTC).</param>
/// <param name="TimeZone" example="America/New_York">IANA time zone of the place.</param>
/// <param name="AgendaUrl">Link to the agenda.</param>
/// <param name="MinutesUrl">Link to the minutes.</param>
/// <param name="PublicSpeakers">How many spoke in public comment; never who.</param>
/// <param name="RecordState" example="current">Whether the record stands; see <c>/v1/enums/record-state</c>. Lists give those that do.</param>
/// <param name="RecordedAt" example="2025-06-17T23:59:59.000Z">Moment from which it could be known (UTC).</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record MeetingV1(
    string Id, string Body, string? JurisdictionId, string? Kind, DateOnly HeldOn, DateTimeOffset? ScheduledStart,
    DateTimeOffset? CalledToOrder, DateTimeOffset? Adjourned, string? TimeZone, string? AgendaUrl, string? MinutesUrl,
    int? PublicSpeakers, string RecordState, DateTimeOffset RecordedAt, MeetingLinksV1 Links, string Citation);

/// <summary>Where more about a meeting is.</summary>
/// <param name="Self">The meeting.</param>
/// <param name="Decisions">Decisions taken at it.</param>
public sealed record MeetingLinksV1(string Self, string Decisions);
