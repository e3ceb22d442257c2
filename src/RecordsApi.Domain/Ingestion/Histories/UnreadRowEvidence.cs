using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>The evidence that an unread row is the row of a missing agreement.</summary>
/// <param name="Strength">The strength of the evidence.</param>
/// <param name="IdentifiesBy">The code of the rule by which the row identifies the agreement; null if it does not.</param>
/// <param name="IsPossible">Whether a column is evidence for it and none is evidence against it.</param>
internal readonly record struct UnreadRowEvidence(int Strength, string? IdentifiesBy, bool IsPossible)
{
    /// <summary>Compares the columns that can be read.</summary>
    /// <param name="row">The row.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="lastPrintedUrl">The document under which the agreement was last printed on the list, if any.</param>
    /// <param name="isNamed">Whether the row names the agency of the agreement.</param>
    public static UnreadRowEvidence Evaluate(ParsedRow row, DerivedAgreement agreement, string? lastPrintedUrl, bool isNamed)
    {
        if ((row.State is not null && row.State != agreement.Agency.State)
            || (row.Model is not null && row.Model != agreement.Model)
            || (row.PossibleModels.Count > 0 && !row.PossibleModels.Contains(agreement.Model)))
        {
            return default;
        }

        var isSameDocument = row.AgreementUrl is not null && row.AgreementUrl == lastPrintedUrl;
        var isSameDate = row.SignedOn is not null && row.SignedOn == agreement.SignedOn;
        if (isSameDocument)
            return new(4 + (isNamed ? 2 : 0) + (isSameDate ? 1 : 0), "same-document", true);
        if (row.Agency is not null && !isNamed)
            return default;
        if (isNamed && isSameDate)
            return new(3, "same-signed-day", true);
        if (isNamed && row.SignedOn is null && row.AgreementUrl is null)
            return new(2, "same-name", true);
        var isContradicted = (row.SignedOn is not null && agreement.SignedOn is not null && !isSameDate)
            || (row.AgreementUrl is not null && lastPrintedUrl is not null);
        return new(0, null, isNamed || isSameDate || (!isContradicted && (row.State is not null || row.Model is not null)));
    }
}
