namespace RecordsApi.Domain.Model;

/// <summary>
/// A fact with its knowledge interval. Facts are never overwritten: a change supersedes the old fact and adds a new one,
/// so that a query for an earlier knowledge timestamp always returns the same result.
/// </summary>
public interface ITemporalFact
{
    /// <summary>Timestamp from which the fact could be known (UTC), inclusive.</summary>
    DateTimeOffset RecordedAt { get; set; }

    /// <summary>
    /// Timestamp from which the fact no longer holds (UTC), exclusive end of the interval; null while it is current.
    /// </summary>
    DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>A fact that is either imported or entered by an editor. Imports do not change manual entries.</summary>
public interface IEditableFact : ITemporalFact
{
    /// <summary>Whether an editor entered the fact.</summary>
    bool Entered { get; init; }
}
