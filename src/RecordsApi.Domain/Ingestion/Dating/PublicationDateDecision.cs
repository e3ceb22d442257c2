namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>How the day of a publication is known.</summary>
public enum DateBasis
{
    /// <summary>As the file name says.</summary>
    FileName,

    /// <summary>The file name was mistyped and exactly one reading of it fits.</summary>
    Corrected,
}

/// <summary>The day that a publication stands for.</summary>
/// <param name="Date">The day; null when the publication must be quarantined.</param>
/// <param name="Basis">How the day is known.</param>
/// <param name="Note">What was corrected and why, as an English sentence; null when nothing was.</param>
/// <param name="QuarantineReason">Why no day could be settled, as an English sentence; null when one was.</param>
public sealed record PublicationDateDecision(DateOnly? Date, DateBasis Basis, string? Note, string? QuarantineReason);
