using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Domain.Model;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>What the register learned, newest first: a line for each thing.</summary>
internal static class GetNewsPage
{
    private const int Lines = 100;

    private const string Fields = "&fields=kind,enteredAt,thing,thingId,summary,details,links";

    /// <summary>Handles <c>GET /news</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<NewsPageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var list = $"changes?sort=-sequence{FindEnd(page)}{query.Value.Filters}";
        var changes = await page.Api.ListAsync<ChangeV1>($"{list}{Fields}&limit={Lines}{page.Position}");
        var place = query.Value.State is { } state ? $" from {PageText.NameState(state)}" : "";
        var head = new PageHead($"News{place}", $"What the register learned about {PageText.NameProgram(query.Value.Program ?? ReferenceData.DefaultProgram)} agreements, by day, with corrections marked.")
        {
            Data = [DataLink.ToList("News", list)],
            Feed = page.Data($"changes.atom{ToQuery(query.Value.Filters)}"),
        };
        return PageResult.Create<NewsPage>(new NewsPageContent(page, head, query.Value.State, query.Value.Program, query.Value.Kind, query.Value.Corrections, changes.Data, changes.Page));
    }

    // Without a date the news go on to the newest entry, which can be later than the newest list.
    private static string FindEnd(PageContext page) => page.Register.AsOfIsDefault && !page.IsPastKnowledge ? "" : $"&{page.Until}";

    private static string ToQuery(string filters) => filters.Length == 0 ? "" : $"?{filters[1..]}";
}
