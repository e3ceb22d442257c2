using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The decisions, newest first.</summary>
internal static class GetDecisionsPage
{
    private const int Rows = 100;

    /// <summary>Handles <c>GET /decisions</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<DecisionsPageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);

        // Without a date all decisions are shown: the default is the date of the newest list, and decisions may have followed it.
        var until = page.Register.AsOfIsDefault ? "" : $"&decidedTo={PageText.Format(page.AsOf)}";
        var list = $"decisions?{page.Knowledge}{until}{query.Value.Filters}&sort=-decidedOn";
        var decisions = await page.Api.ListAsync<DecisionV1>($"{list}&limit={Rows}{page.Position}");
        var place = query.Value.State is { } state ? $" in {PageText.NameState(state)}" : "";
        var head = new PageHead($"Decisions{place}", "Votes and other decisions of public bodies and officials about 287(g) agreements, with minutes, roll calls and sources.")
        {
            Data = [DataLink.ToList("Decisions", list)],
        };
        return PageResult.Create<DecisionsPage>(new DecisionsPageContent(page, head, query.Value.State, query.Value.Outcome, decisions.Data, decisions.Page));
    }
}
