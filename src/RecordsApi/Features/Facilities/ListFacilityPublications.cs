using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>The query of <c>GET /facility-publications</c>.</summary>
internal sealed record ListFacilityPublicationsQuery(ParsedQuery Parsed) : IQueryModel<ListFacilityPublicationsQuery>, IParsedQuery, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. PublicationListFilters.CreateParameters([FacilityListCodes.Statistics, FacilityListCodes.FacilityList]), CommonParameters.KnownAt,
        .. CommonParameters.ForList(FacilityPublicationList.SortKeys.Names, FacilityPublicationList.SortKeys.Default),
    ];

    public IReadOnlyList<string> CarryingLists => [];

    public static ListFacilityPublicationsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="ListFacilityPublicationsQuery"/>.</summary>
internal sealed class ListFacilityPublicationsValidator : AbstractValidator<ListFacilityPublicationsQuery>
{
    public ListFacilityPublicationsValidator() => this.RequirePublishedInOrder();
}

/// <summary>Lists publications of detention facilities.</summary>
internal static class ListFacilityPublications
{
    /// <summary>Handles <c>GET /facility-publications</c>.</summary>
    public static async Task<ListResult<FacilityPublicationV1>> HandleAsync(
        BoundQuery<ListFacilityPublicationsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var notes = await query.ApplyDefaultAsync(db, cancellationToken);
        var publications = db.FacilityPublications.ApplyPublicationFilters(query.Parsed);
        return await responder.RespondAsync(
            query, FacilityPublicationList.Create(publications, query) with { GetNotesAsync = _ => Task.FromResult(notes) }, cancellationToken);
    }
}
