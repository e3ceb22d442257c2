using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>A detention facility on a day: how many people were held there over time, under what, and at what terms.</summary>
internal static class GetFacilityPage
{
    /// <summary>Handles <c>GET /facilities/{id}</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(string id, BoundQuery<FacilityPageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var key = Uri.EscapeDataString(id);
        var record = $"facilities/{key}?{page.Times}";
        var facility = await page.Api.GetAsync<FacilityV1>(record);
        var observationsPath = $"facilities/{key}/observations?observedTo={PageText.Format(page.AsOf)}&{page.Knowledge}";
        var observations = await page.Api.ListAllAsync<FacilityObservationV1>(observationsPath);
        var agreementsPath = $"agreements?facility={key}&{page.Times}";
        var head = new PageHead(facility.Name, $"People held for ICE at {facility.Name}, {PageText.NamePlace(facility.City, facility.State)}, by list: average daily population, type and guaranteed minimum.")
        {
            Crumbs = [new("Detention facilities", "/facilities"), new(PageText.NameState(facility.State), $"/facilities?state={facility.State}")],
            Data =
            [
                new("The facility", record, "csv", "citation", "bibtex"), DataLink.ToList("What each list says of it", observationsPath),
                DataLink.ToList("Its agreement", agreementsPath),
            ],
            Record = facility.Links.Self,
            Feed = facility.Links.Feed,
        };
        var agreements = await page.Api.ListAllAsync<AgreementV1>(agreementsPath);
        var county = facility.CountyId is { } countyId ? await page.Api.GetAsync<JurisdictionV1>($"jurisdictions/{countyId}") : null;
        return PageResult.Create<FacilityPage>(new FacilityPageContent(
            page, head, facility, county?.Name, [.. observations.OrderBy(o => o.ObservedOn).ThenBy(o => o.PublicationId, StringComparer.Ordinal)],
            agreements is [var agreement, ..] ? agreement : null, CreateChart(facility, observations)));
    }

    private static ChartForms? CreateChart(FacilityV1 facility, IReadOnlyList<FacilityObservationV1> observations)
    {
        FacilityObservationV1[] counted = [.. observations.Where(o => o.AveragePopulation is not null).OrderBy(o => o.ObservedOn).ThenBy(o => o.PublicationId, StringComparer.Ordinal)];
        if (counted.Length < 2)
            return null;
        return new LineChart(
            [.. counted.Select(o => o.ObservedOn.ToString("yyyy-MM", CultureInfo.InvariantCulture))],
            [new ChartSeries("People held", [.. counted.Select(o => o.AveragePopulation!.Value)])],
            $"People held at {facility.Name}",
            "Average daily population in the fiscal year up to the day of each list.").ToForms();
    }
}
