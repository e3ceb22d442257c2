using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>A listing during derivation. It remains open until a publication does not contain its row.</summary>
internal sealed class OpenListing(ListKind list, Publication first, MatchedRow match)
{
    private Publication? lastPublication;

    /// <summary>The index of the row in the <see cref="PrintedRowTable"/>.</summary>
    public int PrintedRowIndex => match.Row.PrintedRowIndex;

    /// <summary>The listed agreement; null if the row could not be parsed.</summary>
    public DerivedAgreement? Agreement => match.Agreement;

    /// <summary>The name of the agency as printed; null if the row has none.</summary>
    public string? AgencyPrinted => match.AgencyPrinted;

    /// <summary>Ends the listing with the last publication that contains the row.</summary>
    public void EndAfter(Publication last) => lastPublication = last;

    /// <summary>Creates the listing. Its key is assigned later.</summary>
    /// <param name="newest">The newest publication of the list; the last one of the listing if it is still open.</param>
    public Listing ToListing(Publication newest) => new()
    {
        Key = 0,
        Id = $"{first.Id}-r{match.Row.RowNumber}",
        List = ListKinds.CodeOf(list),
        PrintedRowKey = PrintedRowIndex + 1,
        AgreementId = Agreement?.CurrentId,
        AgencyId = match.Agency?.Id,
        AgencyPrinted = AgencyPrinted,
        Join = match.MatchedBy,
        FirstPublicationId = first.Id,
        LastPublicationId = (lastPublication ?? newest).Id,
        FirstPosition = first.Position!.Value,
        LastPosition = (lastPublication ?? newest).Position!.Value,
        FirstListedOn = first.PublishedOn,
        LastListedOn = (lastPublication ?? newest).PublishedOn,
        RecordedAt = first.RecordedAt,
    };
}
