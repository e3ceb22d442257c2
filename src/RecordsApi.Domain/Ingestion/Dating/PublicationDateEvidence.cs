namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>What the contents of a workbook say about the date of its publication.</summary>
/// <param name="NewestSigned">The newest plausible signing date in the workbook; null if it has none.</param>
/// <param name="NewestSignedOfMany">The newest signing date that, with later ones, several rows have; null if there are too few.</param>
/// <param name="SavedOn">The date in Washington on which the workbook was last saved, according to itself; null if it does not say.</param>
public readonly record struct PublicationDateEvidence(DateOnly? NewestSigned, DateOnly? NewestSignedOfMany = null, DateOnly? SavedOn = null)
{
    /// <summary>Evidence that consists of the newest signing date only.</summary>
    public static implicit operator PublicationDateEvidence(DateOnly? newestSigned) => new(newestSigned);
}
