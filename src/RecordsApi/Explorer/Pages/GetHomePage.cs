using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Charts;
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
        var filter = $"inForce=true{query.Value.ModelFilter}";
        var (byModel, byCounty, byState) = (
            $"statistics/agreements?by=model&inForce=true&{page.Times}",
            $"statistics/agreements?by=county&{filter}&{page.Times}",
            $"statistics/agreements?by=state&{filter}&{page.Times}");
        var timeline = $"statistics/timeline?every=month&by=model&from={PageText.Format(RecentMonths.GetFirstDay(page.AsOf))}&to={PageText.Format(page.AsOf)}&{page.Knowledge}";
        var changes = $"changes?until={PageText.Format(page.AsOf)}&kind=agency-added,agreement-added,status-added,decision-added,record-corrected&limit={NewsLines}&sort=-sequence&count=none";
        var models = await page.ListAsync<AgreementCountV1>(byModel);
        var counties = await page.ListAsync<AgreementCountV1>(byCounty);
        var states = await page.ListAsync<AgreementCountV1>(byState);
        var growth = await page.ListAsync<TimelinePointV1>(timeline);
        var news = await page.ListAsync<ChangeV1>(changes);
        var total = states.Data.Sum(state => state.InForce);
        var head = new PageHead("Who works with ICE under 287(g)",
            $"{PageText.Count(models.Data.Sum(model => model.InForce), "agreement", "agreements")} in force on {PageText.Spell(page.AsOf)}, by state, county and model, with sources.")
        {
            Data =
            [
                DataLink.ToList("In force by model", byModel), DataLink.ToList("In force by county", byCounty), DataLink.ToList("In force by state", byState),
                DataLink.ToList("In force by month", timeline), DataLink.ToList("News", changes),
            ],
        };
        return PageResult.Create<HomePage>(new HomePageContent(
            page, head, query.Value.Model, [.. models.Data.Select(model => model.Model!)], models.Data, states.Data, counties.Data.Where(county => county.County is null).Sum(county => county.InForce),
            CreateMap(outlines, counties.Data, page, total).ToSvg(), CreateGrowth(growth.Data).ToSvg(), growth.Data, news.Data));
    }

    private static CountyMap CreateMap(CountyOutlines outlines, IReadOnlyList<AgreementCountV1> counties, PageContext page, int total) => new(
        outlines.Country, counties.Where(county => county.County is not null).ToDictionary(county => county.County!, county => county.InForce, StringComparer.Ordinal),
        $"Agreements in force by county on {PageText.Spell(page.AsOf)}",
        $"A map of the counties of the United States, darker where more agreements are in force. {PageText.Count(total, "agreement is", "agreements are")} in force in all.");

    private static LineChart CreateGrowth(IReadOnlyList<TimelinePointV1> points)
    {
        string[] months = [.. points.Select(point => point.Period).Distinct().Order(StringComparer.Ordinal)];
        var byModel = points.GroupBy(point => point.Model).OrderBy(model => model.Key, StringComparer.Ordinal).Select(model =>
        {
            var values = model.ToDictionary(point => point.Period, point => (double)point.InForce, StringComparer.Ordinal);
            return new ChartSeries(PageText.Humanize(model.Key), [.. months.Select(month => values.GetValueOrDefault(month))]);
        });
        return new(months, [.. byModel], "Agreements in force by month and model", "Lines of the number of agreements in force at the end of each month, one for each model.");
    }
}
