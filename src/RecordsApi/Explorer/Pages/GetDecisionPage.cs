using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>A decision: who decided what, how, on what evidence, and what followed.</summary>
internal static class GetDecisionPage
{
    /// <summary>Handles <c>GET /decisions/{id}</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(string id, BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var key = Uri.EscapeDataString(id);
        var record = $"decisions/{key}?{page.Knowledge}";
        var decision = await page.Api.GetAsync<DecisionV1>($"{record}&include=sources");
        var events = $"status-events?decision={key}&{page.Knowledge}&limit=500";
        var followed = await page.Api.ListAsync<StatusEventV1>($"{events}&include=sources");
        var meeting = decision.MeetingId is null ? null : await page.Api.GetAsync<MeetingV1>($"meetings/{Uri.EscapeDataString(decision.MeetingId)}?{page.Knowledge}");
        var head = new PageHead(
            $"{decision.Body}: {PageText.Humanize(decision.Kind).ToLowerInvariant()} about {decision.AgencyName ?? "an agreement"}",
            $"{PageText.Humanize(decision.Kind)} of {decision.Body} on {decision.DecidedOn} about the 287(g) agreement of {decision.AgencyName ?? "an agency"}: {decision.Outcome}.")
        {
            Crumbs = [new("Decisions", "/decisions"), new(PageText.NameState(decision.State), $"/decisions?state={decision.State}")],
            Data = [new("The decision", record, "csv", "citation", "bibtex"), DataLink.ToList("What followed", events)],
            Record = decision.Links.Self,
            Thing = StructuredData.Describe(decision),
            HasDay = false,
        };
        return PageResult.Create<DecisionPage>(new DecisionPageContent(page, head, decision, meeting, followed.Data));
    }
}
