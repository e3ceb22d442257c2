using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Documents;
using RecordsApi.Explorer.Layout;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="DocumentPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Entry">The document.</param>
/// <param name="Document">Its text.</param>
public sealed record DocumentPageContent(PageContext Page, PageHead Head, DocumentEntry Entry, RenderedDocument Document);
