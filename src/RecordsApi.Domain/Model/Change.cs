namespace RecordsApi.Domain.Model;

/// <summary>
/// An entry of the change log: one change to what the register holds. Entries are only appended, in the order in which
/// the register recorded the changes, so that a reader who resumes after the last sequence number misses nothing.
/// </summary>
public sealed record Change
{
    /// <summary>Sequence number in the log, from 1, without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>
    /// Sequence number of its lead entry, the one that says what happened; its own unless it came with another entry, as the signing date
    /// of a new agreement does.
    /// </summary>
    public long LeadSequence { get; init; }

    /// <summary>
    /// Key of the fact that changed, <c>status-event/…-1-e2</c>. Several entries can refer to one fact. Not served.
    /// </summary>
    public required string Fact { get; init; }

    /// <summary>Code of the kind of change, one of <see cref="ChangeKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Timestamp from which the fact could be known (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>
    /// Timestamp at which the register recorded the change (UTC), never earlier than that of any entry before. Entries of
    /// a newly built register use <see cref="RecordedAt"/>, so that two registers built from the same inputs are equal: first those about
    /// 287(g), then the others, each in this order.
    /// </summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>Code of the kind of record that changed, one of <see cref="ChangedThings"/>.</summary>
    public required string Thing { get; init; }

    /// <summary>Id of the record.</summary>
    public required string ThingId { get; init; }

    /// <summary>Id of the agreement concerned.</summary>
    public string? AgreementId { get; init; }

    /// <summary>Id of the agency concerned; for an agreement, the agency that was party to it at the time.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Id of the detention facility concerned.</summary>
    public string? FacilityId { get; init; }

    /// <summary>
    /// Code of the program that the entry is about: that of the agreement concerned, for a facility the one for which its type stood at the
    /// time, and 287(g) for everything else. Null for a facility without an agreement, and for lists of facilities.
    /// </summary>
    public string? ProgramCode { get; init; }

    /// <summary>USPS code of the state.</summary>
    public string? State { get; init; }

    /// <summary>GEOID of the jurisdiction of the agency, of the body that decided, or of the county or place in which the facility stands.</summary>
    public string? JurisdictionId { get; init; }

    /// <summary>Status that the event sets.</summary>
    public string? Status { get; init; }

    /// <summary>When the event happened, EDTF level 1.</summary>
    public string? OccurredOn { get; init; }

    /// <summary>Status of the agreement after this entry, from all its current events.</summary>
    public string? AgreementStatus { get; init; }

    /// <summary>Id of the status event concerned.</summary>
    public string? StatusEventId { get; init; }

    /// <summary>Id of the decision concerned or relied on.</summary>
    public string? DecisionId { get; init; }

    /// <summary>Id of the publication concerned, or from which the fact was read.</summary>
    public string? PublicationId { get; init; }

    /// <summary>Short text of the value before the change.</summary>
    public string? Before { get; init; }

    /// <summary>Short text of the value after the change.</summary>
    public string? After { get; init; }

    /// <summary>The reason, if known.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Code of the kind of correction, one of <see cref="CorrectionKinds"/>; null if no editor made the change.
    /// </summary>
    public string? CorrectionKind { get; init; }

    /// <summary>Ids of the sources, separated by spaces.</summary>
    public string SourceIds { get; init; } = "";

    /// <summary>The whole fact as JSON, with which the next import is compared; null if the fact no longer exists.</summary>
    public string? Content { get; init; }
}
