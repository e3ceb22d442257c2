using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Images;
using RecordsApi.Explorer.Layout;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Embeds;

/// <summary>A chart to be shown in a frame of another site.</summary>
internal static class GetChartEmbed
{
    /// <summary>Handles <c>GET /embed/map</c>.</summary>
    public static async Task<IResult> HandleMapAsync(BoundQuery<ImageQuery> query, PageContextFactory pages, CountyOutlines outlines, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        if (PinnedTimes.FindRedirect(query, page) is { } pinned)
            return pinned;
        var charts = new AgreementCharts(page, query.Value.State, query.Value.Model);
        return await charts.ReadMapAsync(outlines) is { } map
            ? Create(charts, map.ToForms(), charts.MapName, map.Description)
            : new ProblemResult(ProblemTypes.NotFound, $"There is no map of {PageText.NameState(charts.State)}.");
    }

    /// <summary>Handles <c>GET /embed/growth</c>.</summary>
    public static async Task<IResult> HandleGrowthAsync(BoundQuery<ImageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        if (PinnedTimes.FindRedirect(query, page) is { } pinned)
            return pinned;
        var charts = new AgreementCharts(page, query.Value.State, Model: null);
        var chart = await charts.ReadGrowthAsync();
        return Create(charts, chart.ToForms(), chart.Title, chart.Description);
    }

    private static RazorComponentResult Create(AgreementCharts charts, ChartForms chart, string title, string description) => PageResult.Create<ChartEmbed>(
        new ChartEmbedContent(charts.Page, new PageHead(title, description), charts.State is null ? "/" : $"/states/{charts.State}", chart));
}
