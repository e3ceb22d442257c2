using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>A step in an agreement's life, before it has a place in it.</summary>
internal sealed record StatusEventDraft(
    AgreementStatus Status, EdtfDate OccurredOn, Basis Basis, DateTimeOffset RecordedAt, IReadOnlyList<SourceReference> Sources)
{
    public string? PublicationId { get; init; }

    public string? DecisionId { get; init; }

    public string? LinkedEventId { get; init; }

    public EndCause? EndCause { get; init; }

    public string? InitiatedBy { get; init; }

    public string? Note { get; init; }

    public bool Disputed { get; init; }

    public bool Backfilled { get; init; }

    /// <summary>The first day it can have been; the first day there is where the start is open.</summary>
    public DateOnly Earliest => OccurredOn.Earliest ?? DateOnly.MinValue;

    /// <summary>The last day it can have been.</summary>
    public DateOnly Latest => OccurredOn.Latest ?? DateOnly.MaxValue;
}

/// <summary>A source and what kind it is, which is what confidence is computed from.</summary>
internal readonly record struct SourceReference(string Id, SourceKind Kind);
