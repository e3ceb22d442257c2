using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>A listing while the register is derived: it runs on until a publication does not carry its row.</summary>
internal sealed class OpenListing(ListKind list, Publication first, MatchedRow match)
{
    private Publication? lastPublication;

    /// <summary>The printed row.</summary>
    public int PrintedRowIndex => match.Row.PrintedRowIndex;

    /// <summary>The agreement it stands for.</summary>
    public DerivedAgreement? Agreement => match.Agreement;

    /// <summary>The agency's name as printed; null where the row names none.</summary>
    public string? AgencyPrinted => match.AgencyPrinted;

    /// <summary>Takes note that a publication was the last to carry the row.</summary>
    public void EndAfter(Publication last) => lastPublication = last;

    /// <summary>The listing as the register keeps it, without a number yet.</summary>
    /// <param name="newest">The newest publication of the list, which is the last where the listing runs on.</param>
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
