using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Naming;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>A listing while the register is derived: it runs on until a publication does not carry its row.</summary>
internal sealed class OpenListing(ListKind list, Publication first, RowJoin join)
{
    private readonly Publication begun = first;
    private Publication last = first;

    /// <summary>The printed row.</summary>
    public int PrintedRow => join.Place.PrintedRow;

    /// <summary>The agreement it stands for.</summary>
    public AgreementRecord? Agreement => join.Agreement;

    /// <summary>The agency's name as printed; null where the row names none.</summary>
    public string? AgencyPrinted => join.AgencyPrinted;

    /// <summary>Takes note that a publication carries the row unchanged.</summary>
    public void Carry(Publication publication) => last = publication;

    /// <summary>The listing as the register keeps it.</summary>
    public Listing ToListing(int key) => new()
    {
        Key = key,
        Id = $"{begun.Id}-r{join.Place.RowNumber}",
        List = ListKinds.CodeOf(list),
        PrintedRowKey = PrintedRow + 1,
        AgreementId = Agreement?.Id,
        AgencyId = join.Agency?.Id,
        Join = join.Sign,
        FirstPublicationId = begun.Id,
        LastPublicationId = last.Id,
        FirstPosition = begun.Position!.Value,
        LastPosition = last.Position!.Value,
        FirstListedOn = begun.PublishedOn,
        LastListedOn = last.PublishedOn,
    };
}
