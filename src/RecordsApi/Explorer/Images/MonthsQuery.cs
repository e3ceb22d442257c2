using RecordsApi.Domain.Coverage;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Images;

/// <summary>The parameters of images of new and ended agreements: the two times, and what the chart is about.</summary>
/// <param name="State">USPS code of a state; null for the country.</param>
/// <param name="Within">GEOID of a jurisdiction; null for the state or the country.</param>
internal sealed record MonthsQuery(string? State, string? Within) : IQueryModel<MonthsQuery>, IListScopedQuery
{
    private static readonly QueryParameter WithinParameter = CommonParameters.Within with { AllowsMultiple = false, AllowsExclusion = false };

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt, ImageQuery.StateParameter, WithinParameter];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static MonthsQuery From(ParsedQuery parsed) => new(parsed.GetValue("state"), parsed.GetValue("within"));
}
