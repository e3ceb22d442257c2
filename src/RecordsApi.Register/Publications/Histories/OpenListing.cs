using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Naming;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>A listing while the register is derived: it runs on until a publication does not carry its row.</summary>
internal sealed class OpenListing(ListKind list, Publication first, RowJoin join)
{
    private Publication? ended;

    /// <summary>The printed row.</summary>
    public int PrintedRow => join.Place.PrintedRow;

    /// <summary>The agreement it stands for.</summary>
    public AgreementRecord? Agreement => join.Agreement;

    /// <summary>The agency's name as printed; null where the row names none.</summary>
    public string? AgencyPrinted => join.AgencyPrinted;

    /// <summary>Takes note that a publication was the last to carry the row.</summary>
    public void End(Publication last) => ended = last;

    /// <summary>The listing as the register keeps it, without a number yet.</summary>
    /// <param name="newest">The newest publication of the list, which is the last where the listing runs on.</param>
    public Listing ToListing(Publication newest) => new()
    {
        Key = 0,
        Id = $"{first.Id}-r{join.Place.RowNumber}",
        List = ListKinds.CodeOf(list),
        PrintedRowKey = PrintedRow + 1,
        AgreementId = Agreement?.CurrentId,
        AgencyId = join.Agency?.Id,
        AgencyPrinted = AgencyPrinted,
        Join = join.Sign,
        FirstPublicationId = first.Id,
        LastPublicationId = (ended ?? newest).Id,
        FirstPosition = first.Position!.Value,
        LastPosition = (ended ?? newest).Position!.Value,
        FirstListedOn = first.PublishedOn,
        LastListedOn = (ended ?? newest).PublishedOn,
        RecordedAt = first.RecordedAt,
    };
}
