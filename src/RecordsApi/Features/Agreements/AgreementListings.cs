using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Agreements;

/// <summary>A listing with its printed row.</summary>
internal sealed class ListingWithCells
{
    public required Listing Listing { get; init; }

    public required PrintedListRow Cells { get; init; }
}

/// <summary>How the listings of one agreement are asked for.</summary>
internal sealed record AgreementListingsRequest : IRequest<AgreementListingsRequest>
{
    public static SortTable<ListingWithCells> Sorts { get; } = new SortTable<ListingWithCells>("firstListedOn")
        .With("firstListedOn", l => l.Listing.FirstListedOn)
        .With("lastListedOn", l => l.Listing.LastListedOn)
        .With("list", l => l.Listing.List)
        .With("id", l => l.Listing.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } = Common.ForList(Sorts.Names, Sorts.Default);

    public static AgreementListingsRequest From(QueryReading reading) => new();
}

/// <summary>The rows that stood for one agreement, as printed and as read.</summary>
internal static class AgreementListings
{
    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        string id, Asked<AgreementListingsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancellationToken))
            return await NotFoundAnswer.OfAsync("agreement", id, db.Agreements.Select(a => a.Id), cancellationToken);
        var rows = WithCells(db.Listings.Where(l => l.AgreementId == id), db);
        return await answers.AnswerAsync(asked, new ListPlan<ListingWithCells, ListingV1>(
            $"Listings of {id}", rows, AgreementListingsRequest.Sorts,
            (page, _) => Task.FromResult<IReadOnlyList<ListingV1>>([.. page.Select(l => Shape(l.Listing, l.Cells, asked))])), cancellationToken);
    }

    /// <summary>Listings with their printed rows.</summary>
    internal static IQueryable<ListingWithCells> WithCells(IQueryable<Listing> listings, RegisterContext db) =>
        listings.Join(db.PrintedRows, l => l.PrintedRowKey, r => r.Key, (l, r) => new ListingWithCells { Listing = l, Cells = r });

    /// <summary>Version 1's shape of a listing.</summary>
    internal static ListingV1 Shape(Listing l, PrintedListRow cells, IStandpoint asked) => new(
        l.Id, l.List, l.AgreementId, l.AgencyId, l.Join,
        l.FirstPublicationId, l.LastPublicationId, l.FirstListedOn, l.LastListedOn, cells.Printed(), cells.Read(),
        new(asked.To($"publications/{l.FirstPublicationId}"), asked.To($"publications/{l.LastPublicationId}"),
            l.AgreementId is null ? null : asked.To($"agreements/{l.AgreementId}/history")),
        asked.Cite($"listing {l.Id}", $"publications/{l.FirstPublicationId}/rows"));
}
