using RecordsApi.Domain.Coverage;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Images;

/// <summary>The parameters of images and embeds of charts: the two times, and what the chart is about.</summary>
/// <param name="State">USPS code of a state; null for the country.</param>
/// <param name="Model">A model; null for all.</param>
internal sealed record ImageQuery(string? State, string? Model) : IQueryModel<ImageQuery>, IListScopedQuery
{
    /// <summary>The state that an image is about.</summary>
    public static QueryParameter StateParameter { get; } = CommonParameters.State with { AllowsMultiple = false, AllowsExclusion = false };

    private static readonly QueryParameter ModelParameter = CommonParameters.Model with { AllowsMultiple = false, AllowsExclusion = false };

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt, StateParameter, ModelParameter];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static ImageQuery From(ParsedQuery parsed) => new(parsed.GetValue("state"), parsed.GetValue("model"));
}
