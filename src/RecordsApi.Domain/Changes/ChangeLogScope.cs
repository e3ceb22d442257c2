using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>The records that an edit or import affected; only their entries are compared with the log.</summary>
/// <param name="Agreements">Ids of agreements, which include their status events, signing dates and documents.</param>
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

    /// <summary>Returns whether an entry is about one of the records.</summary>
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

/// <summary>The reason for a correction.</summary>
/// <param name="Kind">Code of the kind of correction, one of <see cref="CorrectionKinds"/>.</param>
/// <param name="Reason">The editor's reason.</param>
/// <param name="SourceIds">Ids of the sources, separated by spaces; empty for an error of the register itself.</param>
public sealed record CorrectionReason(string Kind, string Reason, string SourceIds);

/// <summary>The last entry of the change log.</summary>
/// <param name="Sequence">Its sequence number; 0 for an empty log.</param>
/// <param name="EnteredAt">Its timestamp of entry (UTC); null for an empty log.</param>
public sealed record ChangeLogEnd(long Sequence, DateTimeOffset? EnteredAt);
