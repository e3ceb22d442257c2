using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Images;

/// <summary>The images that other sites show beside links to pages.</summary>
internal static class GetPreviewImage
{
    /// <summary>Handles <c>GET /charts/preview.png</c> and <c>.svg</c>.</summary>
    public static async Task<IResult> HandleAsync(BoundQuery<PreviewQuery> query, PageContextFactory pages, CountyOutlines outlines, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var image = query.Value.Agency is { } agency ? await DescribeAgencyAsync(page, agency) : await DescribePlaceAsync(page, query.Value.State, outlines);
        return ImageResult.Create(query, image.ToSvg(), PreviewImage.Width);
    }

    private static async Task<PreviewImage> DescribePlaceAsync(PageContext page, string? state, CountyOutlines outlines)
    {
        var models = (await page.Api.ListAsync<AgreementCountV1>($"statistics/agreements?by=model&inForce=true{(state is null ? "" : $"&state={state}")}&{page.Times}")).Data;
        var map = await new AgreementCharts(page, state, Model: null).ReadMapAsync(outlines);
        return Create(
            page, state is null ? "Who works with ICE under 287(g)" : $"287(g) agreements in {PageText.NameState(state)}",
            [
                $"{PageText.Count(models.Sum(model => model.InForce), "agreement", "agreements")} in force",
                .. models.Select(model => $"{PageText.NameModel(model.Model)}: {PageText.Format(model.InForce)}"),
            ],
            map?.ToSvg());
    }

    private static async Task<PreviewImage> DescribeAgencyAsync(PageContext page, string id)
    {
        var agency = await page.Api.GetAsync<AgencyV1>($"agencies/{Uri.EscapeDataString(id)}?{page.Knowledge}");
        var agreements = await page.Api.ListAsync<AgreementV1>($"agreements?agency={Uri.EscapeDataString(id)}&{page.Times}");
        return Create(
            page, $"{agency.Name}, {PageText.NameState(agency.State)}",
            agreements.Data.Count == 0 ? ["No agreement recorded on this date"]
                : [.. agreements.Data.Select(agreement => $"{PageText.NameModel(agreement.Model)}: {PageText.Humanize(agreement.Status).ToLowerInvariant()} since {agreement.StatusSince}{(agreement.Certainty == "certain" ? "" : $" ({agreement.Certainty})")}")],
            chart: null);
    }

    private static PreviewImage Create(PageContext page, string title, IReadOnlyList<string> lines, string? chart) => new(
        title, lines, ImageText.GetDay(page), $"Records of 287(g) agreements, version {page.Register.Version ?? "none"}", chart);
}
