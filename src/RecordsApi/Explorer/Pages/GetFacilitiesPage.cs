using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The detention facilities that lists printed by a day, a page at a time.</summary>
internal static class GetFacilitiesPage
{
    private const int Rows = 100;

    /// <summary>Handles <c>GET /facilities</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<FacilitiesPageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var list = $"facilities?{page.Times}{query.Value.Filters}&sort=-averagePopulation";
        var facilities = await page.Api.ListAsync<FacilityV1>($"{list}&limit={Rows}{page.Position}");
        var place = query.Value.County ?? query.Value.Place;
        var jurisdiction = place is null ? null : await page.Api.GetAsync<JurisdictionV1>($"jurisdictions/{place}");
        var head = new PageHead(jurisdiction is null ? "Detention facilities" : $"Detention facilities in {PageText.NamePlace(jurisdiction.Name, jurisdiction.State)}", "Where people are held for ICE, under what agreement or contract, how many and with what guaranteed minimum, as ICE's lists print it.")
        {
            Data = [DataLink.ToList("Facilities", list), DataLink.ToList("The lists", $"facility-publications?{page.Knowledge}")],
        };
        return PageResult.Create<FacilitiesPage>(new FacilitiesPageContent(page, head, query.Value.State, query.Value.Type, facilities.Data, facilities.Page));
    }
}
