using RecordsApi.Domain.Coverage;
using RecordsApi.Explorer.Context;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the page of a publication.</summary>
internal sealed record PublicationPageQuery : IQueryModel<PublicationPageQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt, PagePosition.Parameter];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static PublicationPageQuery From(ParsedQuery parsed) => new();
}
