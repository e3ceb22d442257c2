using System.Text.Json;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Related;

/// <summary>Reads the rows that belong to meetings.</summary>
internal static class MeetingRelatedRows
{
    private static readonly RelatedRowsQuery SourceIds =
        new RelatedRowsQuery<MeetingSource>("t.MeetingId IN (SELECT value FROM ELEMENTS(@meetings)) AND KNOWN(t)");

    private static readonly RelatedRowsQuery Sources =
        SourceRelatedRows.WithIds("SELECT s.SourceId FROM MeetingSources s WHERE s.MeetingId IN (SELECT value FROM ELEMENTS(@meetings)) AND KNOWN(s)");

    /// <summary>Reads the ids of the sources of meetings in one statement, and the sources themselves if requested.</summary>
    public static Task<RelatedRows> ReadMeetingRelatedRowsAsync(
        this RegisterContext db, IReadOnlyList<Meeting> meetings, bool includeSources, CancellationToken cancellationToken) =>
        db.ReadRelatedRowsAsync(includeSources ? [SourceIds, Sources] : [SourceIds], new Dictionary<string, string>
        {
            ["meetings"] = JsonSerializer.Serialize(meetings.Select(m => m.Id)),
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);
}
