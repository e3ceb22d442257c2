using RecordsApi.Domain.Coverage;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Images;

/// <summary>The parameters of preview images: the two times, and the page that the image is for.</summary>
/// <param name="State">USPS code of a state; null if the page is not about one.</param>
/// <param name="Agency">Id of an agency; null if the page is not about one.</param>
internal sealed record PreviewQuery(string? State, string? Agency) : IQueryModel<PreviewQuery>, IListScopedQuery
{
    private static readonly QueryParameter AgencyParameter = CommonParameters.Agency with { AllowsMultiple = false, AllowsExclusion = false };

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt, ImageQuery.StateParameter, AgencyParameter];

    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static PreviewQuery From(ParsedQuery parsed) => new(parsed.GetValue("state"), parsed.GetValue("agency"));
}
