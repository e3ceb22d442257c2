using System.Text.Json.Serialization;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Citations;

namespace RecordsApi.Features.Decisions.V1;

/// <summary>A meeting of a public body.</summary>
/// <param name="Id" example="fl-miami-city-commission-2025-06-17">Id.</param>
/// <param name="Body" example="Miami City Commission">The body that met.</param>
/// <param name="JurisdictionId" example="1245000">GEOID of its jurisdiction.</param>
/// <param name="Kind" example="special">Kind; see <c>/v1/enums/meeting-kind</c>; null if unknown.</param>
/// <param name="HeldOn" example="2025-06-17">Local date of the meeting.</param>
/// <param name="ScheduledStart">Scheduled start (UTC).</param>
/// <param name="CalledToOrder">Time of the call to order (UTC).</param>
/// <param name="Adjourned">Time of adjournment (UTC).</param>
/// <param name="TimeZone" example="America/New_York">IANA time zone of the location.</param>
/// <param name="AgendaUrl">Link to the agenda.</param>
/// <param name="MinutesUrl">Link to the minutes.</param>
/// <param name="PublicSpeakers">Number of speakers in public comment. Names are never recorded.</param>
/// <param name="RecordState" example="current">State of the record; see <c>/v1/enums/record-state</c>. Lists contain only current records.</param>
/// <param name="RecordedAt" example="2025-06-17T23:59:59.000Z">Timestamp at which it was recorded (UTC).</param>
/// <param name="SourceIds">Source ids.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
/// <param name="Sources">Its sources; only with <c>include=sources</c>.</param>
public sealed record MeetingV1(
    string Id, string Body, string? JurisdictionId, string? Kind, DateOnly HeldOn, DateTimeOffset? ScheduledStart,
    DateTimeOffset? CalledToOrder, DateTimeOffset? Adjourned, string? TimeZone, string? AgendaUrl, string? MinutesUrl,
    int? PublicSpeakers, string RecordState, DateTimeOffset RecordedAt, IReadOnlyList<string> SourceIds, MeetingLinksV1 Links, string Citation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SourceV1>? Sources = null) : ICitable<MeetingV1>
{
    CitedRecord ICitable.Describe() => new(
        "meeting", Id, $"meetings/{Id}", Kind is null ? "Meeting" : $"Meeting ({Kind})", Body, HeldOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture), CitedTimes.KnownAt)
    {
        SourceIds = SourceIds,
    };

    MeetingV1 ICitable<MeetingV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>Links of a meeting.</summary>
/// <param name="Self">The meeting.</param>
/// <param name="Decisions">Decisions made at it.</param>
public sealed record MeetingLinksV1(string Self, string Decisions);
