using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Images;

/// <summary>The charts of pages as images of their own.</summary>
internal static class GetChartImage
{
    private const int PngWidth = 1600;

    /// <summary>Handles <c>GET /charts/map.svg</c> and <c>.png</c>.</summary>
    public static async Task<IResult> HandleMapAsync(BoundQuery<ImageQuery> query, PageContextFactory pages, CountyOutlines outlines, CancellationToken cancellationToken)
    {
        var charts = await CreateChartsAsync(query, pages, cancellationToken);
        return await charts.ReadMapAsync(outlines) is { } map
            ? Create(query, charts, map.ToSvg(), charts.MapName, map.Description)
            : new ProblemResult(ProblemTypes.NotFound, $"There is no map of {PageText.NameState(charts.State)}.");
    }

    /// <summary>Handles <c>GET /charts/growth.svg</c> and <c>.png</c>.</summary>
    public static async Task<IResult> HandleGrowthAsync(BoundQuery<ImageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var charts = await CreateChartsAsync(query, pages, cancellationToken);
        var chart = await charts.ReadGrowthAsync();
        return Create(query, charts, chart.ToSvg(), chart.Title, chart.Description);
    }

    /// <summary>Handles <c>GET /charts/months.svg</c> and <c>.png</c>.</summary>
    public static async Task<IResult> HandleMonthsAsync(BoundQuery<MonthsQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var charts = new AgreementCharts(page, query.Value.State, Model: null) { Within = query.Value.Within };
        var jurisdiction = charts.Within is { } geoid ? await page.Api.GetAsync<JurisdictionV1>($"jurisdictions/{Uri.EscapeDataString(geoid)}") : null;
        var months = await page.Api.ListAsync<TimelinePointV1>(charts.MonthsPath);
        var place = jurisdiction is not null ? PageText.NamePlace(jurisdiction.Name, jurisdiction.State) : charts.State is null ? "the United States" : PageText.NameState(charts.State);
        var chart = AgreementCharts.CreateMonths(months.Data, place);
        return Create(query, charts, chart.ToSvg(), chart.Title, chart.Description, jurisdiction is null ? null : PagePaths.ForJurisdiction(jurisdiction));
    }

    private static async Task<AgreementCharts> CreateChartsAsync(BoundQuery<ImageQuery> query, PageContextFactory pages, CancellationToken cancellationToken) =>
        new(await pages.CreateAsync(query, cancellationToken), query.Value.State, query.Value.Model);

    private static IResult Create(BoundQuery query, AgreementCharts charts, string chart, string title, string description, string? path = null)
    {
        var source = ImageText.GetSource(charts.Page, path ?? (charts.State is null ? "/" : $"/states/{charts.State}"));
        return ImageResult.Create(query, new ChartImage(chart, title, description, ImageText.GetDay(charts.Page), source).ToSvg(), PngWidth);
    }
}
