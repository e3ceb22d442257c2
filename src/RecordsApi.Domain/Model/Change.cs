namespace RecordsApi.Domain.Model;

/// <summary>
/// An entry of the change log: one thing this register learned. Entries are only ever added, in the order in which this
/// register learned things, so that a reader who keeps the last number misses nothing.
/// </summary>
public sealed record Change
{
    /// <summary>Place in the log, from 1, without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The fact it tells of, <c>status-event/…-1-e2</c>; several entries can tell of one fact. Never served.</summary>
    public required string Fact { get; init; }

    /// <summary>What kind of change, one of <see cref="ChangeKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Moment from which the fact could be known (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>
    /// Moment at which this register took it in (UTC), never before that of an earlier entry. What a register was first
    /// built from counts as taken in when it could be known, so that two registers built from the same agree.
    /// </summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>The kind of record it is about, one of <see cref="ChangedThings"/>.</summary>
    public required string Thing { get; init; }

    /// <summary>Id of that record.</summary>
    public required string ThingId { get; init; }

    /// <summary>The agreement it is about.</summary>
    public string? AgreementId { get; init; }

    /// <summary>The agency it is about; of an agreement, the one that was party to it by then.</summary>
    public string? AgencyId { get; init; }

    /// <summary>USPS code of the state.</summary>
    public string? State { get; init; }

    /// <summary>GEOID of the jurisdiction of the agency or of the body that decided.</summary>
    public string? JurisdictionId { get; init; }

    /// <summary>Status that the step gives.</summary>
    public string? Status { get; init; }

    /// <summary>When the step happened in the world, EDTF level 1.</summary>
    public string? OccurredOn { get; init; }

    /// <summary>Status of the agreement once this is taken in, by every step that stands.</summary>
    public string? AgreementStatus { get; init; }

    /// <summary>The step.</summary>
    public string? StatusEventId { get; init; }

    /// <summary>The decision it is about or rests on.</summary>
    public string? DecisionId { get; init; }

    /// <summary>The publication it is about or was read from.</summary>
    public string? PublicationId { get; init; }

    /// <summary>What stood before, in short.</summary>
    public string? Before { get; init; }

    /// <summary>What stands now, in short.</summary>
    public string? After { get; init; }

    /// <summary>Why, where that is known.</summary>
    public string? Reason { get; init; }

    /// <summary>Why a person put it right, one of <see cref="CorrectionKinds"/>; null where nobody did.</summary>
    public string? CorrectionKind { get; init; }

    /// <summary>Ids of its sources, separated by spaces.</summary>
    public string SourceIds { get; init; } = "";

    /// <summary>The whole fact as JSON, by which the next import tells what differs; null where the fact is gone.</summary>
    public string? Content { get; init; }
}
