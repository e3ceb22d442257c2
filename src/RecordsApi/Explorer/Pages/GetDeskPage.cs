using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Desk;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Reference;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>
/// The desk of editors: forms whose script sends them to the API with the editor's key. The key stays in the tab of the browser; the page itself
/// knows no key and writes nothing.
/// </summary>
internal static class GetDeskPage
{
    /// <summary>Handles <c>GET /desk</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var head = new PageHead("Editor's desk", "Enter sources, decisions and status events, correct records, settle review items and import lists, with an API key.") { HasDay = false };
        return PageResult.Create<DeskPage>(new DeskPageContent(
            page, head, DeskForms.Entries, DeskForms.Corrections,
            [.. PublishedVocabularies.All.Single(vocabulary => vocabulary.Name == "correction-kind").Values.Select(kind => kind.Value)]));
    }
}
