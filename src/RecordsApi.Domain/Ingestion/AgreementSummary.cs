namespace RecordsApi.Domain.Ingestion;

/// <summary>An agreement with its state after the last derived event and publication, for the derived CSV files and for checks.</summary>
public sealed class AgreementSummary
{
    /// <summary>Id of the agreement.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the agency that is party to it.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Program code.</summary>
    public required string ProgramCode { get; init; }

    /// <summary>Model code.</summary>
    public required string ModelCode { get; init; }

    /// <summary>The other party, <c>ICE</c>.</summary>
    public required string Counterparty { get; init; }

    /// <summary>Number among the agreements of the same parties under the same model, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Id of the ended agreement that this one follows; null if there is none.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>Signing date, as last printed and read.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Date of the first publication of any list that carried it.</summary>
    public DateOnly? FirstListedOn { get; init; }

    /// <summary>Date of the last publication of any list that carried it.</summary>
    public DateOnly? LastListedOn { get; init; }

    /// <summary>Whether the newest accepted publication of the participating or the pending list carries it.</summary>
    public bool Listed { get; init; }

    /// <summary>Status after the last event.</summary>
    public required string Status { get; init; }

    /// <summary>Phase of <see cref="Status"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>When the status began, EDTF level 1.</summary>
    public required string StatusSince { get; init; }

    /// <summary>Earliest date that <see cref="StatusSince"/> allows.</summary>
    public required DateOnly StatusSinceEarliest { get; init; }

    /// <summary>Latest date that <see cref="StatusSince"/> allows.</summary>
    public required DateOnly StatusSinceLatest { get; init; }

    /// <summary>Basis of the event that set the status.</summary>
    public required string StatusBasis { get; init; }

    /// <summary>Confidence of that event.</summary>
    public required string Confidence { get; init; }

    /// <summary>Whether sources disagree on any current event.</summary>
    public bool Disputed { get; init; }

    /// <summary><c>current</c>, <c>merged</c> or <c>retracted</c>.</summary>
    public required string RecordState { get; init; }

    /// <summary>Id of the agreement that a merged record leads to.</summary>
    public string? MergedIntoId { get; init; }

    /// <summary>Timestamp from which the agreement could be known (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
