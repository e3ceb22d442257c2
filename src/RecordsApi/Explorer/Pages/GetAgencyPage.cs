using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Embeds;
using RecordsApi.Explorer.Indexing;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>An agency with the histories of its agreements.</summary>
internal static class GetAgencyPage
{
    /// <summary>Handles <c>GET /agencies/{id}</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(string id, BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var record = $"agencies/{Uri.EscapeDataString(id)}?{page.Knowledge}";
        var agency = await page.Api.GetAsync<AgencyV1>(record);
        var list = $"agreements?agency={agency.Id}&{page.Times}";
        var changes = $"changes?agency={agency.Id}&until={PageText.Format(page.Register.KnownAt)}";
        var head = new PageHead(agency.Name, $"287(g) agreements of {agency.Name}, {PageText.NameState(agency.State)}: status, history, documents and sources.")
        {
            Crumbs = [new("States", "/states"), new(PageText.NameState(agency.State), $"/states/{agency.State}")],
            Data =
            [
                new("The agency", record, "csv", "citation", "bibtex"), DataLink.ToList("Its agreements", list),
                DataLink.ToList("Their status events", $"status-events?agency={agency.Id}&{page.Knowledge}"), DataLink.ToList("What was known before", changes),
            ],
            Feed = agency.Links.Feed,
            Record = agency.Links.Self,
            Preview = $"agency={Uri.EscapeDataString(agency.Id)}",
            Embeds = [Embed.ToAgency(agency.Id, agency.Name)],
            Thing = StructuredData.Describe(agency),
        };
        var agreements = await page.Api.ListAllAsync<AgreementV1>(list);
        var histories = new Dictionary<string, IReadOnlyList<StatusEventV1>>(StringComparer.Ordinal);
        foreach (var agreement in agreements)
            histories[agreement.Id] = await page.Api.ListAllAsync<StatusEventV1>($"agreements/{agreement.Id}/history?{page.Knowledge}");
        return PageResult.Create<AgencyPage>(new AgencyPageContent(
            page, head, agency, agreements, histories, await page.Api.ListAllAsync<ChangeV1>(changes), await StyledCitations.ReadAsync(page, record)));
    }
}
