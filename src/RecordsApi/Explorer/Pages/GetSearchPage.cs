using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The records whose names are like a text.</summary>
internal static class GetSearchPage
{
    private const int MaxResults = 20;

    /// <summary>Handles <c>GET /search</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<SearchPageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var text = query.Value.Text;
        var path = text is null ? null : $"suggest?q={Uri.EscapeDataString(text)}&kind=agency,jurisdiction,facility&limit={MaxResults}";
        var found = path is null ? [] : (await page.Api.ListAsync<SuggestionV1>(path)).Data;
        var head = new PageHead(text is null ? "Search" : $"Search for “{text}”", "Agencies, places and detention facilities by name, however it is written.")
        {
            HasDay = false,
            Data = path is null ? [] : [DataLink.ToList("Results", path)],
        };
        return PageResult.Create<SearchPage>(new SearchPageContent(page, head, text, found));
    }
}
