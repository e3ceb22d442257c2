using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications.V1;

/// <summary>Lists of the rows of publications: their sort keys and their records.</summary>
internal static class PublicationRowList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<RowWithListing> SortKeys { get; } = new SortDefinition<RowWithListing>("rowNumber").AddKey("rowNumber", r => r.Row.RowNumber);

    /// <summary>Defines the list of the rows of a publication.</summary>
    public static ListDefinition<RowWithListing, PublicationRowV1> Create(
        RegisterContext db, Publication publication, IResponseContext context, PrintedRowReader? reader = null)
    {
        reader ??= new(db);
        var position = publication.Position;
        var rows =
            from row in db.PublicationRows
            where row.PublicationKey == publication.RowsKey
            from listing in db.Listings.Where(l =>
                l.PrintedRowKey == row.PrintedRowKey && l.List == publication.List && l.FirstPosition <= position && position <= l.LastPosition).DefaultIfEmpty()
            select new RowWithListing { Row = row, ListingId = listing.Id, AgreementId = listing.AgreementId };
        return new($"Rows of {publication.Id}", rows, SortKeys, (page, ct) => LoadResponsesAsync(reader, publication, page, context, ct));
    }

    /// <summary>
    /// Reads the rows of all publications, the oldest publication first. A publication whose file is that of another one, unchanged, has the rows of
    /// that one, which are not repeated.
    /// </summary>
    public static async IAsyncEnumerable<IReadOnlyList<PublicationRowV1>> ReadAllAsync(
        RegisterContext db, IResponseContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var publications = await PublicationList.SortKeys.CreateOrdering([]).Apply(db.Publications.Where(p => p.RepeatsId == null), null).ToListAsync(cancellationToken);
        var reader = new PrintedRowReader(db);
        foreach (var publication in publications)
        {
            await foreach (var chunk in Create(db, publication, context, reader).ReadChunksAsync(db, [], cancellationToken))
                yield return chunk;
        }
    }

    private static async Task<IReadOnlyList<PublicationRowV1>> LoadResponsesAsync(
        PrintedRowReader reader, Publication publication, IReadOnlyList<RowWithListing> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        var printed = await reader.ReadAsync(rows.Select(r => r.Row.PrintedRowKey), cancellationToken);
        return [.. rows.Select(r => ToResponse(publication, r, printed[r.Row.PrintedRowKey], context))];
    }

    private static PublicationRowV1 ToResponse(Publication publication, RowWithListing r, PrintedRow printed, IResponseContext context) => new(
        publication.Id, r.Row.RowNumber, r.Row.Hidden, printed.Printed, printed.Read, printed.Remarks, r.ListingId, r.AgreementId,
        new(context.GetUrl($"publications/{publication.Id}"), r.AgreementId is { } agreement ? context.GetUrl($"agreements/{agreement}") : null),
        $"{publication.Publisher}, {publication.FileName}, {publication.PublishedOn:yyyy-MM-dd}, row {r.Row.RowNumber}, SHA-256 {publication.Sha256}");
}
