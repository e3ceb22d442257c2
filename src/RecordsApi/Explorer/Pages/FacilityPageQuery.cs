using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the page of a facility.</summary>
internal sealed record FacilityPageQuery : IQueryModel<FacilityPageQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt];

    public IReadOnlyList<string> CarryingLists => [FacilityListCodes.Statistics];

    public static FacilityPageQuery From(ParsedQuery parsed) => new();
}
