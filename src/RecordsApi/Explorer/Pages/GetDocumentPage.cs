using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Documents;
using RecordsApi.Explorer.Layout;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Text;

namespace RecordsApi.Explorer.Pages;

/// <summary>A document as a page.</summary>
internal static class GetDocumentPage
{
    /// <summary>Handles <c>GET /docs/{name}</c>.</summary>
    public static async Task<Results<RazorComponentResult, ProblemResult>> HandleAsync(
        string name, BoundQuery<PageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        if (DocumentCatalog.Find(name) is not { } document)
            return NotFound(name);
        var page = await pages.CreateAsync(query, cancellationToken);
        var content = DocumentRenderer.Render(DocumentCatalog.Read(document), address => FindAddress(address, page));
        var head = new PageHead(content.Title ?? document.Title, document.Description) { Crumbs = [new("Docs", "/docs")], HasDay = false };
        return PageResult.Create<DocumentPage>(new DocumentPageContent(page, head, document, content));
    }

    // Links of documents lead to other documents, to headings, to addresses of the service, and to the web.
    private static string? FindAddress(string address, PageContext page)
    {
        var parts = address.Split('#', 2);
        if (address.StartsWith('#'))
            return address;
        if (address.StartsWith('/'))
            return page.BasePath + address;
        if (DocumentCatalog.FindByFile(parts[0]) is { } document && !address.Contains("://", StringComparison.Ordinal))
            return page.Link($"/docs/{document.Name}") + (parts.Length == 2 ? $"#{parts[1]}" : "");
        return PageText.FindWebAddress(address);
    }

    private static ProblemResult NotFound(string name)
    {
        string[] names = [.. DocumentCatalog.All.Select(document => document.Name)];
        var error = new ValidationError("name", $"There is no document '{name}'.", names, ClosestMatch.Find(name, names));
        return new(ProblemTypes.NotFound, error.Message, ProblemErrors.From([error]));
    }
}
