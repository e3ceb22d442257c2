using System.Reflection;

namespace RecordsApi.Explorer.Documents;

/// <summary>The documents that have a page, in the order in which they are listed.</summary>
internal static class DocumentCatalog
{
    private static readonly Assembly Assembly = typeof(DocumentCatalog).Assembly;

    /// <summary>All documents.</summary>
    public static IReadOnlyList<DocumentEntry> All { get; } =
    [
        new("method", "docs/method.md", "How facts are derived", "From the lists of the publisher and other sources to the status of an agreement on a day."),
        new("citing", "docs/citing.md", "How to cite", "Citations and permanent links that keep giving the same answer."),
        new("embedding", "docs/embedding.md", "Maps, charts and cards on your site", "Images to download, frames to embed, and oEmbed."),
        new("recipes", "docs/recipes.md", "Recipes", "Questions to the register with curl, Python, R and spreadsheets."),
        new("glossary", "docs/glossary.md", "Glossary", "The words of this project and what they mean."),
        new("errors", "docs/errors.md", "Errors", "What each error of the API means, and what to do."),
        new("editing", "docs/editing.md", "Editing", "How people enter and correct facts."),
        new("webhooks", "docs/webhooks.md", "Webhooks", "How to be told of each new entry of the change log."),
        new("changelog", "openapi/CHANGELOG.md", "Changes of the API", "What was added to the contract of the API, and when."),
        new("versioning", "openapi/VERSIONING.md", "Versions of the API", "What may change within a version of the API, and what may not."),
    ];

    /// <summary>Finds a document by the name of its page; null if there is none.</summary>
    public static DocumentEntry? Find(string name) => All.FirstOrDefault(document => document.Name == name);

    /// <summary>Finds a document by the name of its file, as other documents link to it; null if it has no page.</summary>
    public static DocumentEntry? FindByFile(string path) => All.FirstOrDefault(document => Path.GetFileName(document.File) == Path.GetFileName(path));

    /// <summary>The text of a document, in Markdown.</summary>
    public static string Read(DocumentEntry document)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(document.File)!);
        return reader.ReadToEnd();
    }
}
