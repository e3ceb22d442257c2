namespace RecordsApi.Domain.Model;

/// <summary>
/// A change of an agreement's status. Append-only: a correction sets <see cref="SupersededAt"/> and adds another event.
/// </summary>
public sealed class StatusEvent : IEditableFact
{
    /// <summary>Id, never reused: the agreement's id and a number, <c>…-1-e2</c>.</summary>
    public required string Id { get; set; }

    /// <summary>Sequence number among all events, in the order in which they were recorded.</summary>
    public required long Sequence { get; set; }

    /// <summary>Id of the agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>Status from this event on.</summary>
    public required string Status { get; init; }

    /// <summary>Phase of <see cref="Status"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>When the event happened, EDTF level 1.</summary>
    public required string OccurredOn { get; init; }

    /// <summary>Earliest date that <see cref="OccurredOn"/> allows.</summary>
    public required DateOnly Earliest { get; init; }

    /// <summary>Latest date that <see cref="OccurredOn"/> allows.</summary>
    public required DateOnly Latest { get; init; }

    /// <summary>
    /// How the event is known: <c>documented</c>, <c>listed</c>, <c>announced</c>, <c>reported</c>,
    /// <c>inferred-from-absence</c>.
    /// </summary>
    public required string Basis { get; init; }

    /// <summary><c>high</c>, <c>medium</c>, <c>low</c>; computed from the sources.</summary>
    public required string Confidence { get; init; }

    /// <summary>Whether sources disagree about the event.</summary>
    public bool Disputed { get; init; }

    /// <summary>Id of the decision that caused the event.</summary>
    public string? DecisionId { get; init; }

    /// <summary>Id of the publication from which the event was derived.</summary>
    public string? PublicationId { get; init; }

    /// <summary>Id of a related event: for a return to the list, the delisting.</summary>
    public string? LinkedEventId { get; set; }

    /// <summary>Id of the agreement that replaces this one; null unless the event supersedes it.</summary>
    public string? SuccessorId { get; init; }

    /// <summary>Cause of a termination.</summary>
    public string? EndCause { get; init; }

    /// <summary>Who initiated the change.</summary>
    public string? InitiatedBy { get; init; }

    /// <summary>Note for readers.</summary>
    public string? Note { get; init; }

    /// <summary>Timestamp from which the event could be known (UTC), inclusive.</summary>
    public required DateTimeOffset RecordedAt { get; set; }

    /// <summary>
    /// Timestamp from which the event no longer holds (UTC), exclusive end of the interval; null while it is current.
    /// </summary>
    public DateTimeOffset? SupersededAt { get; set; }

    /// <summary>Whether the event was recorded later than its source was published.</summary>
    public bool Backfilled { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary>
    /// Code of the correction that superseded the event, one of <see cref="CorrectionKinds"/>; null if no editor superseded it.
    /// </summary>
    public string? ClosedAs { get; set; }

    /// <summary>The editor's reason for superseding the event.</summary>
    public string? ClosedBecause { get; set; }

    /// <summary>Id of the event that replaces it; null if there is none.</summary>
    public string? ReplacedById { get; set; }

    /// <summary>
    /// Code of the rule that chose this assertion among conflicting ones, one of <see cref="DisputeRules"/>; null if none
    /// conflict.
    /// </summary>
    public string? ChosenBy { get; init; }
}

/// <summary>A source of a status event.</summary>
public sealed class StatusEventSource
{
    /// <summary>Id of the status event.</summary>
    public required string StatusEventId { get; init; }

    /// <summary>Id of the source.</summary>
    public required string SourceId { get; init; }
}

/// <summary>One of several conflicting assertions about a disputed status event. The register publishes one of them.</summary>
public sealed class StatusEventAssertion
{
    /// <summary>Id of the disputed event.</summary>
    public required string StatusEventId { get; init; }

    /// <summary>Number of the assertion within the event, from 1; the published assertion is number 1.</summary>
    public required int Number { get; init; }

    /// <summary>Status as asserted.</summary>
    public required string Status { get; init; }

    /// <summary>When it happened, as asserted; EDTF level 1.</summary>
    public required string OccurredOn { get; init; }

    /// <summary>Basis of the assertion.</summary>
    public required string Basis { get; init; }

    /// <summary>Ids of the sources, separated by spaces.</summary>
    public required string SourceIds { get; init; }

    /// <summary>Note for readers.</summary>
    public string? Note { get; init; }
}
