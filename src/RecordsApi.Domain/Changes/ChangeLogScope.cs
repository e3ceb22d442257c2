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

    /// <summary>Ids of facilities, which include what is said of the agreements about them.</summary>
    public IReadOnlyCollection<string> Facilities { get; init; } = [];

    /// <summary>Ids of publications of lists of facilities.</summary>
    public IReadOnlyCollection<string> FacilityPublications { get; init; } = [];

    /// <summary>No records.</summary>
    public static ChangeLogScope None { get; } = new([], [], [], [], []);

    /// <summary>Returns the records of this scope and of another one.</summary>
    public ChangeLogScope Union(ChangeLogScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Join(Agreements, other.Agreements), Join(Agencies, other.Agencies), Join(Decisions, other.Decisions), Join(Meetings, other.Meetings), Join(Sources, other.Sources))
        {
            Publications = Join(Publications, other.Publications),
            Facilities = Join(Facilities, other.Facilities),
            FacilityPublications = Join(FacilityPublications, other.FacilityPublications),
        };

        static HashSet<string> Join(IEnumerable<string> ids, IEnumerable<string> others) => ids.Concat(others).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Returns whether an entry is about one of the records.</summary>
    public bool Contains(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return (change.FacilityId is not null && Facilities.Contains(change.FacilityId)) || change.Thing switch
        {
            "agreement" => Agreements.Contains(change.ThingId),
            "agency" => Agencies.Contains(change.ThingId),
            "decision" => Decisions.Contains(change.ThingId),
            "meeting" => Meetings.Contains(change.ThingId),
            "publication" => Publications.Contains(change.ThingId),
            "facility-publication" => FacilityPublications.Contains(change.ThingId),
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

/// <summary>The end of the change log.</summary>
/// <param name="Sequence">The sequence number of the last entry; 0 for an empty log.</param>
/// <param name="EnteredAt">The newest timestamp of entry (UTC); null for an empty log.</param>
public sealed record ChangeLogEnd(long Sequence, DateTimeOffset? EnteredAt)
{
    /// <summary>The end of a log.</summary>
    /// <param name="log">All entries, in order.</param>
    public static ChangeLogEnd Of(IReadOnlyList<Change> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return log is [.., var last] ? new(last.Sequence, log.Max(change => change.EnteredAt)) : new(0, null);
    }
}
