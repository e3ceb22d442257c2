using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Domain.Geography;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>All states and territories.</summary>
internal static class GetStatesPage
{
    /// <summary>Handles <c>GET /states</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        page.RequirePath("/states");
        var (byState, people) = ($"statistics/agreements?by=state&{page.Times}", $"coverage/population?by=state&{page.Times}");
        var counts = (await page.Api.ListAsync<AgreementCountV1>(byState)).Data.ToDictionary(count => count.State!, StringComparer.Ordinal);
        var shares = (await page.Api.ListAsync<PopulationCoverageV1>(people)).Data.ToDictionary(share => share.State!, StringComparer.Ordinal);
        var head = new PageHead(
            "287(g) agreements by state",
            $"{PageText.Count(counts.Values.Sum(count => count.InForce), "agreement", "agreements")} in force in {PageText.Count(counts.Values.Count(count => count.InForce > 0), "state", "states")} on {PageText.Spell(page.AsOf)}, with the share of people whose agencies have one.")
        {
            Data = [DataLink.ToList("Agreements by state", byState), DataLink.ToList("Share of people by state", people)],
        };
        return PageResult.Create<StatesPage>(new StatesPageContent(
            page, head,
            [
                .. UsStates.WithAgencies.Values.OrderBy(state => state.ShortName, StringComparer.Ordinal)
                    .Select(state => new StateRow(state.Code, state.ShortName, counts.GetValueOrDefault(state.Code), shares.GetValueOrDefault(state.Code))),
            ]));
    }
}
