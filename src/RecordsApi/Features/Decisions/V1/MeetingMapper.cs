using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions.V1;

/// <summary>Maps meetings to records of version 1.</summary>
internal static class MeetingMapper
{
    /// <summary>Maps a meeting.</summary>
    public static MeetingV1 ToResponse(this Meeting m, IResponseContext context) => context.Cite(new MeetingV1(
        m.Id, m.Body, m.JurisdictionId, m.Kind, m.HeldOn, m.ScheduledStart, m.CalledToOrder, m.Adjourned, m.TimeZone,
        m.AgendaUrl, m.MinutesUrl, m.PublicSpeakers, m.RecordState, m.RecordedAt,
        new(context.GetUrl($"meetings/{m.Id}"), context.GetUrl($"decisions?meeting={m.Id}")),
        ""));
}
