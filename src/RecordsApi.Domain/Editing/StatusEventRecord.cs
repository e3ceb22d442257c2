using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Editing;

/// <summary>One step in an agreement's life. Its basis, confidence and whether it is disputed are computed from its sources.</summary>
public sealed record StatusEventRecord : ManualRecord
{
    /// <summary>Status from here on.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>When it happened in the world, as precisely as it is known.</summary>
    public required EdtfDate OccurredOn { get; init; }

    /// <summary>The decision that made it.</summary>
    public string? DecisionId { get; init; }

    /// <summary>Cause of a termination; needed for one, and only there.</summary>
    public EndCause? EndCause { get; init; }

    /// <summary>Who brought it about.</summary>
    public string? InitiatedBy { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// Id of a step that stands and of which these sources tell otherwise. Both are kept then, and the register's rule
    /// chooses which is published.
    /// </summary>
    public string? DisputesStepId { get; init; }

    /// <summary>Ids of its sources; at least one.</summary>
    public required IReadOnlyList<string> SourceIds { get; init; }
}
