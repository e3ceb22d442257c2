namespace RecordsApi.Domain.Model;

/// <summary>One step in an agreement's life. Append-only: a correction closes <see cref="SupersededAt"/> and adds another.</summary>
public sealed class StatusEvent : IEditableFact
{
    /// <summary>Id, never reused: the agreement's id and a number, <c>…-1-e2</c>.</summary>
    public required string Id { get; set; }

    /// <summary>Place in the one sequence of all events, in the order in which they were recorded.</summary>
    public required long Sequence { get; set; }

    /// <summary>The agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>Status from here on.</summary>
    public required string Status { get; init; }

    /// <summary>Phase of <see cref="Status"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>When it happened in the world, EDTF level 1.</summary>
    public required string OccurredOn { get; init; }

    /// <summary>Earliest day <see cref="OccurredOn"/> allows.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>Latest day <see cref="OccurredOn"/> allows.</summary>
    public required DateOnly Latest { get; init; }

    /// <summary><c>documented</c>, <c>listed</c>, <c>announced</c>, <c>reported</c>, <c>inferred-from-absence</c>.</summary>
    public required string Basis { get; init; }

    /// <summary><c>high</c>, <c>medium</c>, <c>low</c>; computed from the sources.</summary>
    public required string Confidence { get; init; }

    /// <summary>Whether sources disagree on it.</summary>
    public bool Disputed { get; init; }

    /// <summary>The decision that made it.</summary>
    public string? DecisionId { get; init; }

    /// <summary>The publication it was read from.</summary>
    public string? PublicationId { get; init; }

    /// <summary>The event it answers: for a return to the list, the delisting.</summary>
    public string? LinkedEventId { get; set; }

    /// <summary>Cause of a termination.</summary>
    public string? EndCause { get; init; }

    /// <summary>Who brought it about.</summary>
    public string? InitiatedBy { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public string? Note { get; init; }

    /// <summary>Moment from which it could be known (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; set; }

    /// <summary>Moment from which it no longer stands (UTC); null while it does.</summary>
    public DateTimeOffset? SupersededAt { get; set; }

    /// <summary>Whether it was recorded here later than its source was published.</summary>
    public bool Backfilled { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary>Why a person closed it, one of <see cref="CorrectionKinds"/>; null if none did.</summary>
    public string? ClosedAs { get; set; }

    /// <summary>The reason that person gave.</summary>
    public string? ClosedBecause { get; set; }

    /// <summary>The step that took its place; null where none did.</summary>
    public string? ReplacedById { get; set; }

    /// <summary>The rule by which it was chosen among assertions that disagree, one of <see cref="DisputeRules"/>; null where none do.</summary>
    public string? ChosenBy { get; init; }
}

/// <summary>A source of a status event.</summary>
public sealed class StatusEventSource
{
    /// <summary>The event.</summary>
    public required string StatusEventId { get; init; }

    /// <summary>The source.</summary>
    public required string SourceId { get; init; }
}

/// <summary>What a source says of a step on which sources disagree: one of several, of which the register publishes one.</summary>
public sealed class StatusEventAssertion
{
    /// <summary>The step that stands for them.</summary>
    public required string StatusEventId { get; init; }

    /// <summary>Counts the assertions of the step, from 1, the published one first.</summary>
    public required int Number { get; init; }

    /// <summary>Status as asserted.</summary>
    public required string Status { get; init; }

    /// <summary>When it happened, as asserted; EDTF level 1.</summary>
    public required string OccurredOn { get; init; }

    /// <summary>How it is known.</summary>
    public required string Basis { get; init; }

    /// <summary>Ids of the sources, separated by spaces.</summary>
    public required string SourceIds { get; init; }

    /// <summary>What a reader should know beside it.</summary>
    public string? Note { get; init; }
}
