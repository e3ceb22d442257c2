using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Domain.Model;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Embeds;
using RecordsApi.Explorer.Indexing;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Reference.V1;
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
        var programs = await NameProgramsAsync(page);
        var list = $"agreements?agency={agency.Id}{programs}&{page.Times}";
        var changes = $"changes?agency={agency.Id}&until={PageText.Format(page.Register.KnownAt)}";
        var head = new PageHead(agency.Name, $"Agreements of {agency.Name}, {PageText.NameState(agency.State)}: status, history, documents and sources.")
        {
            Crumbs = [new("States", "/states"), new(PageText.NameState(agency.State), $"/states/{agency.State}")],
            Data =
            [
                new("The agency", record, "csv", "citation", "bibtex"), DataLink.ToList("Its agreements", list),
                DataLink.ToList("Their status events", $"status-events?agency={agency.Id}{programs}&{page.Knowledge}"), DataLink.ToList("What was known before", changes),
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

    // Without them, lists are about 287(g); an agency can also be party to agreements to detain people.
    private static async Task<string> NameProgramsAsync(PageContext page)
    {
        var codes = (await page.Api.ListAsync<ProgramV1>("programs")).Data.Where(program => program.HasAgreements).Select(program => program.Code).ToList();
        return codes.TrueForAll(code => code == ReferenceData.DefaultProgram) ? "" : $"&program={string.Join(',', codes)}";
    }
}
