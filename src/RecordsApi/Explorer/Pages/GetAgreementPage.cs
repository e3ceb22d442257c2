using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Indexing;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>An agreement on a day, with its history.</summary>
internal static class GetAgreementPage
{
    /// <summary>Handles <c>GET /agreements/{id}</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(string id, BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var path = $"agreements/{Uri.EscapeDataString(id)}";
        var record = $"{path}?{page.Times}";
        var agreement = await page.GetAsync<AgreementV1>(record);
        var historyPath = $"{path}/history?{page.Knowledge}&limit=500";
        var history = await page.ListAsync<StatusEventV1>(historyPath);
        var head = new PageHead($"{agreement.AgencyName}: {PageText.Humanize(agreement.Model).ToLowerInvariant()}",
            $"The 287(g) agreement of {agreement.AgencyName}, {PageText.NameState(agreement.State)}, with ICE: {agreement.Status} since {agreement.StatusSince}.")
        {
            Crumbs = [new("States", "/states"), new(PageText.NameState(agreement.State), $"/states/{agreement.State}"), new(agreement.AgencyName, $"/agencies/{agreement.AgencyId}")],
            Data = [new("The agreement", record, "csv", "citation", "bibtex"), DataLink.ToList("Its history", historyPath), DataLink.ToList("Its listings", $"{path}/listings?{page.Times}")],
            Record = agreement.Links.Self,
            Preview = $"agency={Uri.EscapeDataString(agreement.AgencyId)}",
            Thing = StructuredData.Describe(agreement),
        };
        return PageResult.Create<AgreementPage>(new AgreementPageContent(page, head, agreement, history.Data));
    }
}
