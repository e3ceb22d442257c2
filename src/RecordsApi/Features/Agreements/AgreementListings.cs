using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>A listing with its printed row, and the last publication of its run by the times asked about.</summary>
internal sealed class ListingWithCells
{
    public required Listing Listing { get; init; }

    public required PrintedListRow Cells { get; init; }

    public string? LastPublicationId { get; init; }

    public DateOnly? LastListedOn { get; init; }
}

/// <summary>How the listings of one agreement are asked for.</summary>
internal sealed record AgreementListingsRequest : IRequest<AgreementListingsRequest>
{
    public static SortTable<ListingWithCells> Sorts { get; } = new SortTable<ListingWithCells>("firstListedOn")
        .With("firstListedOn", l => l.Listing.FirstListedOn)
        .With("lastListedOn", l => l.LastListedOn)
        .With("list", l => l.Listing.List)
        .With("id", l => l.Listing.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [Common.AsOf, Common.KnownAt, .. Common.ForList(Sorts.Names, Sorts.Default)];

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
        var positions = await db.PositionsAsync(asked.Frame, cancellationToken);
        var rows = OfList(db, id, "participating", positions.Participating).Concat(OfList(db, id, "pending", positions.Pending));
        return await answers.AnswerAsync(asked, new ListPlan<ListingWithCells, ListingV1>(
            $"Listings of {id}", rows, AgreementListingsRequest.Sorts,
            (page, _) => Task.FromResult<IReadOnlyList<ListingV1>>([.. page.Select(l => Shape(l, asked))])), cancellationToken);
    }

    /// <summary>Listings with their printed rows, each with the whole of its run.</summary>
    internal static IQueryable<ListingWithCells> WithCells(IQueryable<Listing> listings, RegisterContext db) =>
        from l in listings
        join cells in db.PrintedRows on l.PrintedRowKey equals cells.Key
        select new ListingWithCells { Listing = l, Cells = cells, LastPublicationId = l.LastPublicationId, LastListedOn = l.LastListedOn };

    // A run that went on after the times asked about ends, for them, with the newest list they know.
    private static IQueryable<ListingWithCells> OfList(RegisterContext db, string agreement, string list, ListPosition? newest)
    {
        var (position, publication, day) = (newest?.Position ?? 0, newest?.Id, newest?.PublishedOn);
        return
            from l in db.Listings
            where l.AgreementId == agreement && l.List == list && l.FirstPosition <= position
            join cells in db.PrintedRows on l.PrintedRowKey equals cells.Key
            select new ListingWithCells
            {
                Listing = l,
                Cells = cells,
                LastPublicationId = l.LastPosition <= position ? l.LastPublicationId : publication,
                LastListedOn = l.LastPosition <= position ? l.LastListedOn : day,
            };
    }

    /// <summary>Version 1's shape of a listing.</summary>
    internal static ListingV1 Shape(ListingWithCells row, IStandpoint asked)
    {
        var l = row.Listing;
        return new(
            l.Id, l.List, l.AgreementId, l.AgencyId, l.Join,
            l.FirstPublicationId, row.LastPublicationId!, l.FirstListedOn, row.LastListedOn!.Value, row.Cells.Printed(), row.Cells.Read(),
            new(asked.To($"publications/{l.FirstPublicationId}"), asked.To($"publications/{row.LastPublicationId}"),
                l.AgreementId is null ? null : asked.To($"agreements/{l.AgreementId}/history")),
            asked.Cite($"listing {l.Id}", $"publications/{l.FirstPublicationId}/rows"));
    }
}
