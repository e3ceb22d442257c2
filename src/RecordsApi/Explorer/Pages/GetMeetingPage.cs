using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>A meeting of a public body, with its decisions.</summary>
internal static class GetMeetingPage
{
    /// <summary>Handles <c>GET /meetings/{id}</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(string id, BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var key = Uri.EscapeDataString(id);
        var record = $"meetings/{key}?{page.Knowledge}";
        var meeting = await page.Api.GetAsync<MeetingV1>($"{record}&include=sources");
        var list = $"decisions?meeting={key}&{page.Knowledge}&limit=500";
        var decisions = await page.Api.ListAsync<DecisionV1>(list);
        var head = new PageHead($"{meeting.Body}, meeting", $"Meeting of {meeting.Body} on {PageText.Spell(meeting.HeldOn)}, with minutes and decisions about 287(g) agreements.")
        {
            Crumbs = [new("Decisions", "/decisions")],
            Data = [new("The meeting", record, "csv", "citation", "bibtex"), DataLink.ToList("Its decisions", list)],
            Record = meeting.Links.Self,
            Thing = StructuredData.Describe(meeting),
            HasDay = false,
        };
        return PageResult.Create<MeetingPage>(new MeetingPageContent(page, head, meeting, decisions.Data));
    }
}
