namespace RecordsApi.Explorer.Documents;

/// <summary>A document that has a page.</summary>
/// <param name="Name">Name of the page, below <c>/docs/</c>.</param>
/// <param name="File">Path of the Markdown file in the repository, at which the service serves it, too.</param>
/// <param name="Title">Title in lists of documents.</param>
/// <param name="Description">What it contains, in a sentence.</param>
public sealed record DocumentEntry(string Name, string File, string Title, string Description);
