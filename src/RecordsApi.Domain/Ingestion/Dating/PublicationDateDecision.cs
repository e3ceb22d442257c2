namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>How the date of a publication was determined.</summary>
public enum DateBasis
{
    /// <summary>Taken from the file name.</summary>
    FileName,

    /// <summary>Corrected: the file name was mistyped and exactly one correction is plausible.</summary>
    Corrected,
}

/// <summary>The resolved date of a publication.</summary>
/// <param name="Date">The date in the publisher's time zone; null if the publication must be quarantined.</param>
/// <param name="Basis">How the date was determined.</param>
/// <param name="Note">What was corrected and why, as a sentence; null if nothing was corrected.</param>
/// <param name="QuarantineReason">Why the date could not be determined, as a sentence; null if it was.</param>
public sealed record PublicationDateDecision(DateOnly? Date, DateBasis Basis, string? Note, string? QuarantineReason);
