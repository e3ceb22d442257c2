using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Editing;

/// <summary>
/// A status event of an agreement, as entered. Its basis, its confidence and whether it is disputed are computed from its sources.
/// </summary>
public sealed record StatusEventRecord : ManualRecord
{
    /// <summary>Status from this event on.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>When the event happened, as precisely as it is known.</summary>
    public required EdtfDate OccurredOn { get; init; }

    /// <summary>Id of the decision that caused the event.</summary>
    public string? DecisionId { get; init; }

    /// <summary>Cause of a termination; required for a termination and not allowed otherwise.</summary>
    public EndCause? EndCause { get; init; }

    /// <summary>Who initiated the change.</summary>
    public string? InitiatedBy { get; init; }

    /// <summary>Note for readers.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Id of a current event that these sources contradict. Both assertions are then stored, and the register's rules choose
    /// which one is published.
    /// </summary>
    public string? DisputesEventId { get; init; }

    /// <summary>Ids of the sources; at least one.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }
}
