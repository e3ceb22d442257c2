using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Related;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>A listing with its printed row, and its last publication in the temporal context of the query.</summary>
internal sealed class ListingWithPrintedRow
{
    public required Listing Listing { get; init; }

    public required PrintedListRow PrintedRow { get; init; }

    public string? LastPublicationId { get; init; }

    public DateOnly? LastListedOn { get; init; }
}

/// <summary>The query of <c>GET /agreements/{id}/listings</c>.</summary>
internal sealed record ListAgreementListingsQuery : IQueryModel<ListAgreementListingsQuery>
{
    public static SortDefinition<ListingWithPrintedRow> SortKeys { get; } = new SortDefinition<ListingWithPrintedRow>("firstListedOn")
        .AddKey("firstListedOn", l => l.Listing.FirstListedOn)
        .AddKey("lastListedOn", l => l.LastListedOn)
        .AddKey("list", l => l.Listing.List)
        .AddKey("id", l => l.Listing.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt, .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default)];

    public static ListAgreementListingsQuery From(ParsedQuery parsed) => new();
}

/// <summary>Lists the listings of an agreement.</summary>
internal static class ListAgreementListings
{
    /// <summary>Handles <c>GET /agreements/{id}/listings</c>.</summary>
    public static async Task<Results<ListResult<ListingV1>, ProblemResult>> HandleAsync(
        string id, BoundQuery<ListAgreementListingsQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancellationToken))
            return await NotFoundProblem.CreateAsync("agreement", id, db.Agreements.Select(a => a.Id), cancellationToken);
        var positions = await db.GetListPositionsAsync(query.TemporalContext, cancellationToken);
        var rows = ListingsOnList(db, id, "participating", positions.Participating).Concat(ListingsOnList(db, id, "pending", positions.Pending));
        return await answers.RespondAsync(query, new ListDefinition<ListingWithPrintedRow, ListingV1>(
            $"Listings of {id}", rows, ListAgreementListingsQuery.SortKeys, (page, ct) => db.LoadResponsesAsync(page, query, ct)), cancellationToken);
    }

    /// <summary>Returns listings with their printed rows and their full listed range.</summary>
    internal static IQueryable<ListingWithPrintedRow> JoinPrintedRows(IQueryable<Listing> listings, RegisterContext db) =>
        from l in listings
        join cells in db.PrintedRows on l.PrintedRowKey equals cells.Key
        select new ListingWithPrintedRow { Listing = l, PrintedRow = cells, LastPublicationId = l.LastPublicationId, LastListedOn = l.LastListedOn };

    // A listed range that continues after the requested times is returned up to the newest publication known at them.
    private static IQueryable<ListingWithPrintedRow> ListingsOnList(RegisterContext db, string agreement, string list, ListPosition? latestPublication)
    {
        var (position, publication, day) = (latestPublication?.Position ?? 0, latestPublication?.Id, latestPublication?.PublishedOn);
        return
            from l in db.Listings
            where l.AgreementId == agreement && l.List == list && l.FirstPosition <= position
            join cells in db.PrintedRows on l.PrintedRowKey equals cells.Key
            select new ListingWithPrintedRow
            {
                Listing = l,
                PrintedRow = cells,
                LastPublicationId = l.LastPosition <= position ? l.LastPublicationId : publication,
                LastListedOn = l.LastPosition <= position ? l.LastListedOn : day,
            };
    }

    /// <summary>Maps listings to records of version 1, with what has to be read for them.</summary>
    internal static async Task<IReadOnlyList<ListingV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<ListingWithPrintedRow> rows, IResponseContext context, CancellationToken cancellationToken)
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
