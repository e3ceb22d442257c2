using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;
using RecordsApi.Explorer.Context;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the list of decisions.</summary>
internal sealed record DecisionsPageQuery(string? State, string? Outcome, string? Agreement, string? Agency) : IQueryModel<DecisionsPageQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.AsOf, CommonParameters.KnownAt, PageParameters.Single(CommonParameters.State),
        PageParameters.Single(CommonParameters.Choice("outcome", "Outcome; see `/v1/enums/decision-outcome`.", DecisionOutcomes.Vocabulary, "with outcome {0}")),
        PageParameters.Single(CommonParameters.Agreement), PageParameters.Single(CommonParameters.Agency), PagePosition.Parameter,
    ];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    /// <summary>The filters as parameters of the API.</summary>
    public string Filters => PageText.ToFilters(("state", State), ("outcome", Outcome), ("agreement", Agreement), ("agency", Agency));

    public static DecisionsPageQuery From(ParsedQuery parsed) =>
        new(parsed.GetValue("state"), parsed.GetValue("outcome"), parsed.GetValue("agreement"), parsed.GetValue("agency"));
}
