using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;
using RecordsApi.Explorer.Context;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the news.</summary>
internal sealed record NewsPageQuery(string? State, string? Program, string? Kind, string? Corrections) : IQueryModel<NewsPageQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.AsOf, CommonParameters.KnownAt, PageParameters.Single(CommonParameters.State), PageParameters.Single(CommonParameters.Program),
        PageParameters.Single(CommonParameters.Choice("kind", "Kind of change; see `/v1/enums/change-kind`.", ChangeKinds.Vocabulary, "of kind {0}")),
        new("corrections", ParameterKind.Boolean, "Whether it changes or removes recorded data, instead of adding to it.") { Example = "true" },
        PagePosition.Parameter,
    ];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    /// <summary>The filters as parameters of the API.</summary>
    public string Filters => PageText.ToFilters(("state", State), ("program", Program), ("kind", Kind), ("corrections", Corrections));

    public static NewsPageQuery From(ParsedQuery parsed) => new(parsed.GetValue("state"), parsed.GetValue("program"), parsed.GetValue("kind"), parsed.GetValue("corrections"));
}
