namespace RecordsApi.Domain.Model;

/// <summary>
/// A fact with the time over which the register says it. Nothing is overwritten: what is said otherwise is closed and
/// said anew, so that a question about an earlier moment gets the same answer for ever.
/// </summary>
public interface ITemporalFact
{
    /// <summary>Moment from which it could be known (UTC).</summary>
    DateTimeOffset RecordedAt { get; set; }

    /// <summary>Moment from which it no longer stands (UTC); null while it does.</summary>
    DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>A fact that lists and files tell, or a person enters. What a person entered, an import leaves as it is.</summary>
public interface IEditableFact : ITemporalFact
{
    /// <summary>Whether a person entered it.</summary>
    bool Entered { get; init; }
}
