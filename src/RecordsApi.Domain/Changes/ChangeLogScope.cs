using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>The records that an edit touched: the log is only compared with what is said of them.</summary>
/// <param name="Agreements">Ids of agreements; their steps, days and documents are meant too.</param>
/// <param name="Agencies">Ids of agencies.</param>
/// <param name="Decisions">Ids of decisions.</param>
/// <param name="Meetings">Ids of meetings.</param>
/// <param name="Sources">Ids of sources.</param>
public sealed record ChangeLogScope(
    IReadOnlyCollection<string> Agreements, IReadOnlyCollection<string> Agencies, IReadOnlyCollection<string> Decisions,
    IReadOnlyCollection<string> Meetings, IReadOnlyCollection<string> Sources)
{
    /// <summary>Ids of publications.</summary>
    public IReadOnlyCollection<string> Publications { get; init; } = [];

    /// <summary>Whether an entry tells of one of them.</summary>
    public bool Contains(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Thing switch
        {
            "agreement" => Agreements.Contains(change.ThingId),
            "agency" => Agencies.Contains(change.ThingId),
            "decision" => Decisions.Contains(change.ThingId),
            "meeting" => Meetings.Contains(change.ThingId),
            "publication" => Publications.Contains(change.ThingId),
            "source" => Sources.Contains(change.ThingId),
            _ => false,
        };
    }
}

/// <summary>Why something was put right.</summary>
/// <param name="Kind">Code of the kind of correction.</param>
/// <param name="Reason">The reason, in words.</param>
/// <param name="SourceIds">Ids of the sources that show it, separated by spaces; empty for a slip of the register's own.</param>
public sealed record CorrectionReason(string Kind, string Reason, string SourceIds);

/// <summary>Where the log ends.</summary>
/// <param name="Sequence">The number of the last entry; 0 for an empty log.</param>
/// <param name="EnteredAt">When it was entered (UTC).</param>
public sealed record ChangeLogEnd(long Sequence, DateTimeOffset? EnteredAt);
