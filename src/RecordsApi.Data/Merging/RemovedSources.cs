using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// The sources that editors removed from decisions and meetings. A removed source stays removed although the inputs still lead to
/// it; sources that come with later files are added.
/// </summary>
internal sealed class RemovedSources
{
    // A correction supersedes the sources of a record when it adds the revision of the record.
    private const string OfDecisionsSql = """
        SELECT DISTINCT s.DecisionId, s.SourceId FROM DecisionSources s JOIN Decisions r ON r.Id = s.DecisionId AND r.RecordedAt = s.SupersededAt WHERE r.Entered
        """;

    private const string OfMeetingsSql = """
        SELECT DISTINCT s.MeetingId, s.SourceId FROM MeetingSources s JOIN Meetings r ON r.Id = s.MeetingId AND r.RecordedAt = s.SupersededAt WHERE r.Entered
        """;

    private HashSet<(string Decision, string Source)> ofDecisions = [];
    private HashSet<(string Meeting, string Source)> ofMeetings = [];

    /// <summary>No removed sources.</summary>
    public static RemovedSources None { get; } = new();

    /// <summary>Reads the removed sources. Among them are those that the correction added again, which are current.</summary>
    public static async Task<RemovedSources> ReadAsync(IRegisterConnection register, CancellationToken cancellation) => new()
    {
        ofDecisions = [.. await register.QueryAsync(OfDecisionsSql, reader => (reader.GetString(0), reader.GetString(1)), cancellation)],
        ofMeetings = [.. await register.QueryAsync(OfMeetingsSql, reader => (reader.GetString(0), reader.GetString(1)), cancellation)],
    };

    /// <summary>Whether an editor removed the fact.</summary>
    public bool Contains(ITemporalFact fact) => fact switch
    {
        DecisionSource s => ofDecisions.Contains((s.DecisionId, s.SourceId)),
        MeetingSource s => ofMeetings.Contains((s.MeetingId, s.SourceId)),
        _ => false,
    };
}
