namespace RecordsApi.Domain.Editing;

/// <summary>The properties of an agreement that can be corrected, apart from its status events.</summary>
public sealed record AgreementDetails : ManualRecord
{
    /// <summary>Id of the agency that is party to it; null if the agreement is about a detention facility.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Id of the ended agreement that this one follows; null if there is none.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>Date of the last signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>All documents of the agreement.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];
}
