using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>A listing during derivation. It remains open until a publication does not contain its row.</summary>
internal sealed class OpenListing(ListKind list, Publication first, MatchedRow match)
{
    private readonly List<(string AgreementId, DateTimeOffset Until)> corrected = [];
    private Publication? lastPublication;

    /// <summary>The index of the row in the <see cref="PrintedRowTable"/>.</summary>
    public int PrintedRowIndex => match.Row.PrintedRowIndex;

    /// <summary>The listed agreement; null if the row could not be parsed.</summary>
    public DerivedAgreement? Agreement { get; private set; } = match.Agreement;

    /// <summary>What identifies the agreement besides the name of the agency.</summary>
    public RowEvidence Evidence => match.Evidence;

    /// <summary>The name of the agency as printed; null if the row has none.</summary>
    public string? AgencyPrinted => match.AgencyPrinted;

    /// <summary>Ends the listing with the last publication that contains the row.</summary>
    public void EndAfter(Publication last) => lastPublication = last;

    /// <summary>Records that the row belongs to a different agreement than the one to which it was matched.</summary>
    public void Correct(DerivedAgreement right, DateTimeOffset recordedAt)
    {
        if (recordedAt > RecordedAt)
            corrected.Add((Agreement!.Id, recordedAt));
        Agreement = right;
    }

    /// <summary>Creates the versions of the listing that were corrected.</summary>
    /// <param name="current">The current version.</param>
    /// <param name="newest">The newest publication of the list.</param>
    public IEnumerable<Listing> ToCorrectedListings(Listing current, Publication newest)
    {
        var from = first.RecordedAt;
        foreach (var (agreementId, until) in corrected)
        {
            var version = CreateListing(current.Key, agreementId, from, lastPublication ?? newest);
            version.SupersededAt = until;
            yield return version;
            from = until;
        }
    }

    /// <summary>Creates the listing. Its key is assigned later.</summary>
    /// <param name="newest">The newest publication of the list; the last one of the listing if it is still open.</param>
    public Listing ToListing(Publication newest) => CreateListing(0, Agreement?.CurrentId, RecordedAt, lastPublication ?? newest);

    private DateTimeOffset RecordedAt => corrected.Count > 0 ? corrected[^1].Until : first.RecordedAt;

    private Listing CreateListing(int key, string? agreementId, DateTimeOffset recordedAt, Publication last) => new()
    {
        Key = key,
        Id = $"{first.Id}-r{match.Row.RowNumber}",
        List = ListKinds.GetCode(list),
        PrintedRowKey = PrintedRowIndex + 1,
        AgreementId = agreementId,
        AgencyId = match.Agency?.Id,
        AgencyPrinted = AgencyPrinted,
        Join = match.MatchedBy,
        FirstPublicationId = first.Id,
        LastPublicationId = last.Id,
        FirstPosition = first.Position!.Value,
        LastPosition = last.Position!.Value,
        FirstListedOn = first.PublishedOn,
        LastListedOn = last.PublishedOn,
        RecordedAt = recordedAt,
    };
}
