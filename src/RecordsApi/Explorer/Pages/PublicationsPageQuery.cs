using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;
using RecordsApi.Explorer.Context;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the list of publications.</summary>
internal sealed record PublicationsPageQuery(string? List, string? State) : IQueryModel<PublicationsPageQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.AsOf, CommonParameters.KnownAt,
        PageParameters.Single(CommonParameters.Choice("list", "List.", PublishedList.Codes, "of list {0}")),
        PageParameters.Single(CommonParameters.Choice("state", "State; see `/v1/enums/publication-state`.", PublicationStates.Vocabulary, "in state {0}")),
        PagePosition.Parameter,
    ];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    /// <summary>The filters as parameters of the API.</summary>
    public string Filters => PageText.ToFilters(("list", List), ("state", State));

    public static PublicationsPageQuery From(ParsedQuery parsed) => new(parsed.GetValue("list"), parsed.GetValue("state"));
}
