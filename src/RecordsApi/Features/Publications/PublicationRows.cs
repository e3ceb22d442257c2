using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Publications;

/// <summary>A row with its cells and its listing.</summary>
internal sealed class RowWithCells
{
    public required PublicationRow Row { get; init; }

    public required PrintedListRow Cells { get; init; }

    public Listing? Listing { get; init; }
}

/// <summary>How the rows of one publication are asked for.</summary>
internal sealed record PublicationRowsRequest : IRequest<PublicationRowsRequest>
{
    public static SortTable<RowWithCells> Sorts { get; } = new SortTable<RowWithCells>("rowNumber").With("rowNumber", r => r.Row.RowNumber);

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [Common.KnownAt, .. Common.ForList(Sorts.Names, Sorts.Default)];

    public static PublicationRowsRequest From(QueryReading reading) => new();
}

/// <summary>The rows of one publication, as printed and as read.</summary>
internal static class PublicationRows
{
    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        string id, Asked<PublicationRowsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken)
    {
        if (await db.Publications.KnownAt(asked.Frame).FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
            return await NotFoundAnswer.OfAsync("publication", id, db.Publications.Select(p => p.Id), cancellationToken);
        var position = publication.Position;
        var rows =
            from row in db.PublicationRows
            where row.PublicationKey == publication.Key
            join cells in db.PrintedRows on row.PrintedRowKey equals cells.Key
            from listing in db.Listings.Where(l =>
                l.PrintedRowKey == row.PrintedRowKey && l.List == publication.List && l.FirstPosition <= position && position <= l.LastPosition).DefaultIfEmpty()
            select new RowWithCells { Row = row, Cells = cells, Listing = listing };
        return await answers.AnswerAsync(asked, new ListPlan<RowWithCells, PublicationRowV1>(
            $"Rows of {id}", rows, PublicationRowsRequest.Sorts,
            (page, ct) => ShapeAsync(db, publication, page, asked, ct)), cancellationToken);
    }

    private static async Task<IReadOnlyList<PublicationRowV1>> ShapeAsync(
        RegisterContext db, Publication publication, IReadOnlyList<RowWithCells> rows, Asked asked, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.Cells.Key).ToArray();
        var remarks = (await db.RowRemarks.Where(r => keys.Contains(r.PrintedRowKey)).OrderBy(r => r.Number).ToListAsync(cancellationToken))
            .ToLookup(r => r.PrintedRowKey, r => new RemarkV1(r.Kind, r.Column, r.Text));
        return [.. rows.Select(r => new PublicationRowV1(
            publication.Id, r.Row.RowNumber, r.Row.Hidden, r.Cells.Printed(), r.Cells.Read(), [.. remarks[r.Cells.Key]],
            r.Listing?.Id, r.Listing?.AgreementId,
            new(asked.To($"publications/{publication.Id}"), r.Listing?.AgreementId is { } agreement ? asked.To($"agreements/{agreement}") : null),
            $"{publication.Publisher}, {publication.FileName}, {publication.PublishedOn:yyyy-MM-dd}, row {r.Row.RowNumber}, SHA-256 {publication.Sha256}"))];
    }
}
