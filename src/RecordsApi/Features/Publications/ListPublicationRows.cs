using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>A row with its printed cells and its listing.</summary>
internal sealed class RowWithPrintedRow
{
    public required PublicationRow Row { get; init; }

    public required PrintedListRow PrintedRow { get; init; }

    public Listing? Listing { get; init; }
}

/// <summary>The query of <c>GET /publications/{id}/rows</c>.</summary>
internal sealed record ListPublicationRowsQuery : IQueryModel<ListPublicationRowsQuery>
{
    public static SortDefinition<RowWithPrintedRow> SortKeys { get; } = new SortDefinition<RowWithPrintedRow>("rowNumber").AddKey("rowNumber", r => r.Row.RowNumber);

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.KnownAt, .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default)];

    public static ListPublicationRowsQuery From(ParsedQuery parsed) => new();
}

/// <summary>Lists the rows of a publication, as printed and as read.</summary>
internal static class ListPublicationRows
{
    /// <summary>Handles <c>GET /publications/{id}/rows</c>.</summary>
    public static async Task<Results<ListResult<PublicationRowV1>, ProblemResult>> HandleAsync(
        string id, BoundQuery<ListPublicationRowsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        if (await db.Publications.KnownAt(query.TemporalContext).FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
            return await NotFoundProblem.CreateAsync("publication", id, db.Publications.Select(p => p.Id), cancellationToken);
        var position = publication.Position;
        var rows =
            from row in db.PublicationRows
            where row.PublicationKey == publication.RowsKey
            join cells in db.PrintedRows on row.PrintedRowKey equals cells.Key
            from listing in db.Listings.Where(l =>
                l.PrintedRowKey == row.PrintedRowKey && l.List == publication.List && l.FirstPosition <= position && position <= l.LastPosition).DefaultIfEmpty()
            select new RowWithPrintedRow { Row = row, PrintedRow = cells, Listing = listing };
        return await responder.RespondAsync(query, new ListDefinition<RowWithPrintedRow, PublicationRowV1>(
            $"Rows of {id}", rows, ListPublicationRowsQuery.SortKeys,
            (page, ct) => LoadResponsesAsync(db, publication, page, query, ct)), cancellationToken);
    }

    private static async Task<IReadOnlyList<PublicationRowV1>> LoadResponsesAsync(
        RegisterContext db, Publication publication, IReadOnlyList<RowWithPrintedRow> rows, BoundQuery query, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.PrintedRow.Key).ToArray();
        var remarks = (await db.RowRemarks.Where(r => keys.Contains(r.PrintedRowKey)).OrderBy(r => r.Number).ToListAsync(cancellationToken))
            .ToLookup(r => r.PrintedRowKey, r => new RemarkV1(r.Kind, r.Column, r.Text));
        return [.. rows.Select(r => new PublicationRowV1(
            publication.Id, r.Row.RowNumber, r.Row.Hidden, r.PrintedRow.ToPrintedCells(), r.PrintedRow.ToReadCells(), [.. remarks[r.PrintedRow.Key]],
            r.Listing?.Id, r.Listing?.AgreementId,
            new(query.GetUrl($"publications/{publication.Id}"), r.Listing?.AgreementId is { } agreement ? query.GetUrl($"agreements/{agreement}") : null),
            $"{publication.Publisher}, {publication.FileName}, {publication.PublishedOn:yyyy-MM-dd}, row {r.Row.RowNumber}, SHA-256 {publication.Sha256}"))];
    }
}
