using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Records;

/// <summary>A status event that has not been added to a status history yet.</summary>
internal sealed record StatusEventDraft(
    AgreementStatus Status, EdtfDate OccurredOn, Basis Basis, DateTimeOffset RecordedAt, IReadOnlyList<SourceReference> Sources)
{
    public string? PublicationId { get; init; }

    public string? DecisionId { get; init; }

    public string? LinkedEventId { get; init; }

    public string? SuccessorId { get; init; }

    public EndCause? EndCause { get; init; }

    public string? InitiatedBy { get; init; }

    public string? Note { get; init; }

    public bool Disputed { get; init; }

    public bool Backfilled { get; init; }

    /// <summary>The earliest possible date; <see cref="DateOnly.MinValue"/> if the start is open.</summary>
    public DateOnly Earliest => OccurredOn.Earliest ?? DateOnly.MinValue;

    /// <summary>The latest possible date; <see cref="DateOnly.MaxValue"/> if the end is open.</summary>
    public DateOnly Latest => OccurredOn.Latest ?? DateOnly.MaxValue;

    /// <summary>Creates the status event of an agreement.</summary>
    public StatusEvent ToStatusEvent(string id, string agreementId, long sequence)
    {
        var definition = AgreementStatuses.GetDefinition(Status);
        return new()
        {
            Id = id,
            Sequence = sequence,
            AgreementId = agreementId,
            Status = definition.Code,
            Phase = Phases.Vocabulary.GetCode(definition.Phase),
            OccurredOn = OccurredOn.ToString(),
            Earliest = Earliest,
            Latest = Latest,
            Basis = Bases.Vocabulary.GetCode(Basis),
            Confidence = Confidences.Vocabulary.GetCode(ConfidenceRule.Compute(Basis, [.. Sources.Select(s => s.Kind)], Disputed)),
            Disputed = Disputed,
            DecisionId = DecisionId,
            PublicationId = PublicationId,
            LinkedEventId = LinkedEventId,
            SuccessorId = SuccessorId,
            EndCause = EndCause is { } cause ? EndCauses.Vocabulary.GetCode(cause) : null,
            InitiatedBy = InitiatedBy,
            Note = Note,
            RecordedAt = RecordedAt,
            Backfilled = Backfilled,
        };
    }
}

/// <summary>A source and its kind, from which confidence is computed.</summary>
internal readonly record struct SourceReference(string Id, SourceKind Kind)
{
    /// <summary>Creates the reference to a publication.</summary>
    public static SourceReference ForPublication(Publication publication) => new(publication.Id, SourceKind.PublishersList);
}
