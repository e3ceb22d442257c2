using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Domain.Geography;
using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>A state, a county or a place: what is recorded in it.</summary>
internal static class GetJurisdictionPage
{
    /// <summary>Handles <c>GET /counties/{geoid}</c> and <c>GET /places/{geoid}</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(
        string geoid, BoundQuery<JurisdictionPageQuery> query, PageContextFactory pages, CountyOutlines outlines, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        return await CreateAsync(page, await page.Api.GetAsync<JurisdictionV1>($"jurisdictions/{Uri.EscapeDataString(geoid)}"), query.Value, outlines);
    }

    /// <summary>Handles <c>GET /states/{code}</c>.</summary>
    public static async Task<RazorComponentResult> HandleStateAsync(
        string code, BoundQuery<JurisdictionPageQuery> query, PageContextFactory pages, CountyOutlines outlines, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        return await CreateAsync(page, await FindStateAsync(page, code), query.Value, outlines);
    }

    private static async Task<RazorComponentResult> CreateAsync(PageContext page, JurisdictionV1 jurisdiction, JurisdictionPageQuery query, CountyOutlines outlines)
    {
        page.RequirePath(PagePaths.ForJurisdiction(jurisdiction));
        return PageResult.Create<JurisdictionPage>(await new JurisdictionPageReader(page, jurisdiction, query, outlines).ReadAsync());
    }

    // By its USPS code in any case, or by its GEOID.
    private static async Task<JurisdictionV1> FindStateAsync(PageContext page, string code)
    {
        if (code.All(char.IsAsciiDigit))
            return await page.Api.GetAsync<JurisdictionV1>($"jurisdictions/{Uri.EscapeDataString(code)}");
        if (UsStates.WithAgencies.TryGetValue(code.ToUpperInvariant(), out var state)
            && (await page.Api.ListAsync<JurisdictionV1>($"jurisdictions?level=state&state={state.Code}")).Data is [var jurisdiction])
            return jurisdiction;
        throw PageProblemException.CreateNotFound($"The register has no state or territory '{code}'.", UsStateSuggestion.FindClosestCode(code));
    }
}
