using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Embeds;

/// <summary>The card of an agency, to be shown in a frame of another site.</summary>
internal static class GetAgencyEmbed
{
    /// <summary>Handles <c>GET /embed/agencies/{id}</c>.</summary>
    public static async Task<IResult> HandleAsync(string id, BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        if (PinnedTimes.FindRedirect(query, page) is { } pinned)
            return pinned;
        var agency = await page.Api.GetAsync<AgencyV1>($"agencies/{Uri.EscapeDataString(id)}?{page.Knowledge}");
        var agreements = await page.Api.ListAsync<AgreementV1>($"agreements?agency={Uri.EscapeDataString(id)}&{page.Times}&limit=500");
        var head = new PageHead(agency.Name, $"287(g) agreements of {agency.Name}, {PageText.NameState(agency.State)}.");
        return PageResult.Create<AgencyEmbed>(new AgencyEmbedContent(page, head, agency, agreements.Data));
    }
}
