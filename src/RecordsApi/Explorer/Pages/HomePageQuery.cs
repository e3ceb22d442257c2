using RecordsApi.Domain.Coverage;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the home page.</summary>
internal sealed record HomePageQuery(string? Model) : IQueryModel<HomePageQuery>, IListScopedQuery
{
    private static readonly QueryParameter ModelParameter = CommonParameters.Model with { AllowsMultiple = false, AllowsExclusion = false };

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt, ModelParameter];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static HomePageQuery From(ParsedQuery parsed) => new(parsed.GetValue("model"));
}
