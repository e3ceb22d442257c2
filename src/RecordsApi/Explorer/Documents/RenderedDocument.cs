namespace RecordsApi.Explorer.Documents;

/// <summary>A document as HTML.</summary>
/// <param name="Title">The title, which is not part of the HTML; null if it has none.</param>
/// <param name="Html">The HTML.</param>
/// <param name="Headings">The headings in it, in order.</param>
public sealed record RenderedDocument(string? Title, string Html, IReadOnlyList<DocumentHeading> Headings);
