using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>The query of <c>GET /publications/{id}/rows</c>.</summary>
internal sealed record ListPublicationRowsQuery : IQueryModel<ListPublicationRowsQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.KnownAt, .. CommonParameters.ForList(PublicationRowList.SortKeys.Names, PublicationRowList.SortKeys.Default)];

    public static ListPublicationRowsQuery From(ParsedQuery parsed) => new();
}

/// <summary>Lists the rows of a publication, as printed and as read.</summary>
internal static class ListPublicationRows
{
    /// <summary>Handles <c>GET /publications/{id}/rows</c>.</summary>
    public static async Task<Results<ListResult<PublicationRowV1>, ProblemResult>> HandleAsync(
        string id, BoundQuery<ListPublicationRowsQuery> query, RegisterContext db, PagedResponder responder, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await db.Publications.KnownAt(query.TemporalContext).FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
            return await suggestions.CreateNotFoundAsync(RecordReference.Publication, id, cancellationToken);
        return await responder.RespondAsync(query, PublicationRowList.Create(db, publication, query), cancellationToken);
    }
}
