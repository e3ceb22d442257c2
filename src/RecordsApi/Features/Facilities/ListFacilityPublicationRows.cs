using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>The query of <c>GET /facility-publications/{id}/rows</c>.</summary>
internal sealed record ListFacilityPublicationRowsQuery : IQueryModel<ListFacilityPublicationRowsQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [CommonParameters.KnownAt, .. CommonParameters.ForList(FacilityPublicationRowList.SortKeys.Names, FacilityPublicationRowList.SortKeys.Default)];

    public IReadOnlyList<string> CarryingLists => [];

    public static ListFacilityPublicationRowsQuery From(ParsedQuery parsed) => new();
}

/// <summary>Lists the rows of a publication of detention facilities, as printed and as read.</summary>
internal static class ListFacilityPublicationRows
{
    /// <summary>Handles <c>GET /facility-publications/{id}/rows</c>.</summary>
    public static async Task<Results<ListResult<FacilityPublicationRowV1>, ProblemResult>> HandleAsync(
        string id, BoundQuery<ListFacilityPublicationRowsQuery> query, RegisterContext db, PagedResponder responder, RecordSuggestions suggestions,
        CancellationToken cancellationToken)
    {
        if (await db.FacilityPublications.FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
            return await suggestions.CreateNotFoundAsync(RecordReference.FacilityPublication, id, cancellationToken);
        var notes = await query.ApplyDefaultAsync(db, cancellationToken);
        return await responder.RespondAsync(
            query, FacilityPublicationRowList.Create(db, publication, query) with { GetNotesAsync = _ => Task.FromResult(notes) }, cancellationToken);
    }
}
