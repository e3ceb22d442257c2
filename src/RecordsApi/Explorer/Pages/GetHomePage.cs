using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Embeds;
using RecordsApi.Explorer.Indexing;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The home page: what is in force on a day, where, how it grew, and what is new.</summary>
internal static class GetHomePage
{
    private const int NewsLines = 5;

    /// <summary>Handles <c>GET /</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(
        BoundQuery<HomePageQuery> query, PageContextFactory pages, CountyOutlines outlines, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var charts = new AgreementCharts(page, State: null, query.Value.Model);
        var byModel = $"statistics/agreements?by=model&inForce=true&{page.Times}";
        var changes = $"changes?{page.Until}&kind=agency-added,agreement-added,status-added,decision-added,record-corrected&limit={NewsLines}&sort=-sequence&count=none";
        var models = await page.Api.ListAsync<AgreementCountV1>(byModel);
        var counties = await page.Api.ListAsync<AgreementCountV1>(charts.CountyPath + AgreementCharts.CountyFields);
        var states = await page.Api.ListAsync<AgreementCountV1>(charts.StatePath);
        var growth = await page.Api.ListAsync<TimelinePointV1>(charts.GrowthPath);
        var news = await page.Api.ListAsync<ChangeV1>(changes);
        var head = new PageHead("Who works with ICE under 287(g)",
            $"{PageText.Count(models.Data.Sum(model => model.InForce), "agreement", "agreements")} in force on {PageText.Spell(page.AsOf)}, by state, county and model, with sources.")
        {
            Data =
            [
                DataLink.ToList("In force by model", byModel), DataLink.ToList("In force by county", charts.CountyPath), DataLink.ToList("In force by state", charts.StatePath),
                DataLink.ToList("In force by month", charts.GrowthPath), DataLink.ToList("News", changes),
            ],
            Embeds = [Embed.ToMap(query.Value.Model, state: null), Embed.ToGrowth(state: null)],
            Thing = StructuredData.DescribeRegister(page),
        };
        return PageResult.Create<HomePage>(new HomePageContent(
            page, head, query.Value.Model, [.. models.Data.Select(model => model.Model!)], models.Data, states.Data, [.. counties.Data.Where(county => county.County is null).OrderBy(county => PageText.NameState(county.State), StringComparer.Ordinal)],
            charts.CreateMap(outlines.Country, counties.Data, states.Data).ToForms(), charts.CreateGrowth(growth.Data).ToForms(), growth.Data, news.Data));
    }
}
