using RecordsApi.Domain.Model;
using RecordsApi.Explorer.Context;
using RecordsApi.Features.Facilities;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The parameters of the list of facilities.</summary>
/// <param name="State">USPS code of a state.</param>
/// <param name="County">GEOID of a county.</param>
/// <param name="Place">GEOID of a place.</param>
/// <param name="Type">Type, one of <see cref="FacilityTypes"/>.</param>
/// <param name="Since">Only facilities that were printed on or after this date.</param>
internal sealed record FacilitiesPageQuery(string? State, string? County, string? Place, string? Type, string? Since) : IQueryModel<FacilitiesPageQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.AsOf, CommonParameters.KnownAt,
        PageParameters.Single(CommonParameters.State), PageParameters.Single(CommonParameters.County), PageParameters.Single(ListFacilitiesQuery.PlaceParameter),
        PageParameters.Single(CommonParameters.Choice("type", "Type as last printed; see `/v1/enums/facility-type`.", FacilityTypes.Vocabulary, "of type {0}")),
        CommonParameters.Date("observedSince", "Printed by a list with data of this date or later.", "observed since {0}"),
        PagePosition.Parameter,
    ];

    public IReadOnlyList<string> CarryingLists => [FacilityListCodes.Statistics];

    /// <summary>The filters as parameters of the API.</summary>
    public string Filters => PageText.ToFilters(("state", State), ("county", County), ("place", Place), ("type", Type), ("observedSince", Since));

    public static FacilitiesPageQuery From(ParsedQuery parsed) => new(
        parsed.GetValue("state"), parsed.GetValue("county"), parsed.GetValue("place"), parsed.GetValue("type"), parsed.GetValue("observedSince"));
}
