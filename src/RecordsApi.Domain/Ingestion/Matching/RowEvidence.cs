using RecordsApi.Domain.Ingestion.Rows;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>What identifies the agreement of a row besides the name of the agency.</summary>
/// <param name="County">The county as printed; null if none is printed.</param>
/// <param name="SignedOn">The signing date; null if none is printed.</param>
/// <param name="AgreementUrl">The URL of the document; null if none is linked.</param>
internal readonly record struct RowEvidence(string? County, DateOnly? SignedOn, string? AgreementUrl)
{
    /// <summary>Returns the evidence of a row.</summary>
    public static RowEvidence FromRow(ParsedRow row) => new(row.County, row.SignedOn, row.AgreementUrl);

    /// <summary>Whether both rows link the same document.</summary>
    public bool HasSameDocument(RowEvidence other) => AgreementUrl is not null && AgreementUrl == other.AgreementUrl;

    /// <summary>Whether both rows have the same signing date.</summary>
    public bool HasSameSignedDate(RowEvidence other) => SignedOn is not null && SignedOn == other.SignedOn;

    /// <summary>Whether both rows have the same document or signing date.</summary>
    public bool HasSameDocumentOrDate(RowEvidence other) => HasSameDocument(other) || HasSameSignedDate(other);

    /// <summary>Whether both rows name a county and the counties differ.</summary>
    public bool HasOtherCounty(RowEvidence other) => PrintedCounty.AreDifferent(County, other.County);

    /// <summary>
    /// Whether two rows of one publication under one name can be rows of the same agreement: if nothing that identifies them differs,
    /// or if one is a double print of the other, with the same county and the same document or signing date.
    /// </summary>
    public bool CanBeSameAgreement(RowEvidence other) =>
        !HasOtherCounty(other) && (HasSameDocumentOrDate(other) || (!HasOtherDate(other) && !HasOtherDocument(other)));

    private bool HasOtherDate(RowEvidence other) => SignedOn is not null && other.SignedOn is not null && SignedOn != other.SignedOn;

    private bool HasOtherDocument(RowEvidence other) =>
        AgreementUrl is not null && other.AgreementUrl is not null && AgreementUrl != other.AgreementUrl;
}
