using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Documents;
using RecordsApi.Explorer.Layout;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>The list of documents.</summary>
internal static class GetDocumentsPage
{
    /// <summary>Handles <c>GET /docs</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var head = new PageHead("Documents", "How facts are derived, what the words mean, and how to use and cite the register.") { HasDay = false };
        return PageResult.Create<DocumentsPage>(new DocumentsPageContent(page, head, DocumentCatalog.All));
    }
}
