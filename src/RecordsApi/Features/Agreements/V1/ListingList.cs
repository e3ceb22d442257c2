using RecordsApi.Data;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements.V1;

/// <summary>Lists of listings: their sort keys and their records.</summary>
internal static class ListingList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<ListingWithPrintedRow> SortKeys { get; } = new SortDefinition<ListingWithPrintedRow>("firstListedOn")
        .AddKey("firstListedOn", l => l.Listing.FirstListedOn)
        .AddKey("lastListedOn", l => l.LastListedOn)
        .AddKey("list", l => l.Listing.List)
        .AddKey("id", l => l.Listing.Id);

    /// <summary>Defines the list of the given listings.</summary>
    public static ListDefinition<ListingWithPrintedRow, ListingV1> Create(
        string subject, RegisterContext db, IQueryable<ListingWithPrintedRow> rows, IResponseContext context) =>
        new(subject, rows, SortKeys, (page, ct) => LoadResponsesAsync(db, page, context, ct));

    /// <summary>Returns listings with their printed rows and their full listed range.</summary>
    public static IQueryable<ListingWithPrintedRow> JoinPrintedRows(IQueryable<Listing> listings, RegisterContext db) =>
        from l in listings
        join cells in db.PrintedRows on l.PrintedRowKey equals cells.Key
        select new ListingWithPrintedRow { Listing = l, PrintedRow = cells, LastPublicationId = l.LastPublicationId, LastListedOn = l.LastListedOn };

    /// <summary>Maps listings to records of version 1, with what has to be read for them.</summary>
    private static async Task<IReadOnlyList<ListingV1>> LoadResponsesAsync(
        RegisterContext db, IReadOnlyList<ListingWithPrintedRow> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        var parties = new AgreementParties(await db.ReadAgreementPartyRowsAsync(
            rows.Select(row => row.Listing.AgreementId), rows.Select(row => row.Listing.AgencyId), cancellationToken));
        return [.. rows.Select(row => ToResponse(row, parties, context))];
    }

    private static ListingV1 ToResponse(ListingWithPrintedRow row, AgreementParties parties, IResponseContext context)
    {
        var l = row.Listing;
        var agency = parties.FindAgency(l.AgencyId);
        return context.Cite(new ListingV1(
            l.Id, l.List, l.AgreementId, l.AgencyId, agency.AgencyName, agency.State ?? row.PrintedRow.State, agency.CountyIds,
            parties.Find(l.AgreementId).Model ?? row.PrintedRow.ModelCode, l.Join,
            l.FirstPublicationId, row.LastPublicationId!, l.FirstListedOn, row.LastListedOn!.Value, row.PrintedRow.ToPrintedCells(), row.PrintedRow.ToReadCells(),
            new(context.GetUrl($"publications/{l.FirstPublicationId}"), context.GetUrl($"publications/{row.LastPublicationId}"),
                l.AgreementId is null ? null : context.GetUrl($"agreements/{l.AgreementId}/history")),
            ""));
    }
}
