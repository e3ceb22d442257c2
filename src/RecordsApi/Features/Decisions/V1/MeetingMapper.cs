using RecordsApi.Data;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions.V1;

/// <summary>Maps meetings to records of version 1.</summary>
internal static class MeetingMapper
{
    /// <summary>Maps meetings, with what has to be read for them.</summary>
    public static async Task<IReadOnlyList<MeetingV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<Meeting> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var records = await db.ReadMeetingRelatedRowsAsync(rows, context.Includes("sources"), cancellationToken);
        var sources = records.GetRows<MeetingSource>().ToLookup(s => s.MeetingId, s => s.SourceId);
        var included = records.ToSourcesByIdIfIncluded(context);
        return [.. rows.Select(m => m.ToResponse(sources[m.Id], context)).Select(m => m with { Sources = included.SelectSources(m.SourceIds) })];
    }

    private static MeetingV1 ToResponse(this Meeting m, IEnumerable<string> sources, IResponseContext context) => context.Cite(new MeetingV1(
        m.Id, m.Body, m.JurisdictionId, m.Kind, m.HeldOn, m.ScheduledStart, m.CalledToOrder, m.Adjourned, m.TimeZone,
        m.AgendaUrl, m.MinutesUrl, m.PublicSpeakers, m.RecordState, m.RecordedAt, [.. sources.Order(StringComparer.Ordinal)],
        new(context.GetUrl($"meetings/{m.Id}"), context.GetUrl($"decisions?meeting={m.Id}")),
        ""));
}
