using RecordsApi.Domain.Coverage;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Context;

/// <summary>The parameters of most pages: the two times.</summary>
internal sealed record PageQuery : IQueryModel<PageQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static PageQuery From(ParsedQuery parsed) => new();
}
