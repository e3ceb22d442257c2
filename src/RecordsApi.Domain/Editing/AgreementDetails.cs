namespace RecordsApi.Domain.Editing;

/// <summary>What of an agreement itself, apart from its steps, can be corrected.</summary>
public sealed record AgreementDetails : ManualRecord
{
    /// <summary>The agency that is party to it.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The agreement it follows after an end.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>Day of the last signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Documents.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];
}
