using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Documents;
using RecordsApi.Explorer.Layout;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="DocumentsPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Documents">The documents.</param>
public sealed record DocumentsPageContent(PageContext Page, PageHead Head, IReadOnlyList<DocumentEntry> Documents);
