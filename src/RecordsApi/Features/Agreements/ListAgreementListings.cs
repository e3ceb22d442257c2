using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>The query of <c>GET /agreements/{id}/listings</c>.</summary>
internal sealed record ListAgreementListingsQuery : IQueryModel<ListAgreementListingsQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt, .. CommonParameters.ForList(ListingList.SortKeys.Names, ListingList.SortKeys.Default)];

    public static ListAgreementListingsQuery From(ParsedQuery parsed) => new();
}

/// <summary>Lists the listings of an agreement.</summary>
internal static class ListAgreementListings
{
    /// <summary>Handles <c>GET /agreements/{id}/listings</c>.</summary>
    public static async Task<Results<ListResult<ListingV1>, ProblemResult>> HandleAsync(
        string id, BoundQuery<ListAgreementListingsQuery> query, RegisterContext db, PagedResponder answers, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await db.Agreements.Where(a => a.Id == id).Select(a => new { a.FacilityId }).FirstOrDefaultAsync(cancellationToken) is not { } agreement)
            return await suggestions.CreateNotFoundAsync(RecordReference.Agreement, id, cancellationToken);
        var positions = await db.GetListPositionsAsync(query.TemporalContext, cancellationToken);
        var rows = ListingsOnList(db, id, ListCodes.Participating, positions.Participating).Concat(ListingsOnList(db, id, ListCodes.Pending, positions.Pending));
        IReadOnlyList<string> notes = agreement.FacilityId is { } facilityId ? [DescribeFacilityLists(facilityId)] : [];
        return await answers.RespondAsync(
            query, ListingList.Create($"Listings of {id}", db, rows, query) with { GetNotesAsync = _ => Task.FromResult(notes) }, cancellationToken);
    }

    private static string DescribeFacilityLists(string facilityId) =>
        $"Lists of detention facilities print facilities, not agreements, so that this agreement has no listings. What each list says of its facility: /v1/facilities/{facilityId}/observations.";

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
}
