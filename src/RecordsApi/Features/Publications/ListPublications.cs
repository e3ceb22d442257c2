using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Coverage;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>The query of <c>GET /publications</c>.</summary>
internal sealed record ListPublicationsQuery(ParsedQuery Parsed) : IQueryModel<ListPublicationsQuery>, IParsedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. PublicationListFilters.CreateParameters(PublishedList.Codes), CommonParameters.KnownAt,
        .. CommonParameters.ForList(PublicationList.SortKeys.Names, PublicationList.SortKeys.Default),
    ];

    public static ListPublicationsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="ListPublicationsQuery"/>.</summary>
internal sealed class ListPublicationsValidator : AbstractValidator<ListPublicationsQuery>
{
    public ListPublicationsValidator() => this.RequirePublishedInOrder();
}

/// <summary>Lists publications.</summary>
internal static class ListPublications
{
    /// <summary>Handles <c>GET /publications</c>.</summary>
    public static Task<ListResult<PublicationV1>> HandleAsync(
        BoundQuery<ListPublicationsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var publications = db.Publications.KnownAt(query.TemporalContext).ApplyPublicationFilters(query.Parsed);
        return responder.RespondAsync(query, PublicationList.Create(publications, query), cancellationToken);
    }
}
