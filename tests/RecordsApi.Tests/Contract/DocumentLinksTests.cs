using System.Text.RegularExpressions;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>The links between the documents, in the repository and as the service serves them.</summary>
public sealed partial class DocumentLinksTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private static readonly string[] ServedDocuments = ["CHANGELOG", "CITING", "EDITING", "ERRORS", "GLOSSARY", "METHOD", "RECIPES", "VERSIONING"];

    [Fact]
    public void Every_relative_link_names_a_file_and_a_heading_that_exist()
    {
        var documents = RepositoryFiles.EnumerateFiles().Where(file => file.EndsWith(".md", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(documents);
        Assert.Empty(documents.SelectMany(document => FindLinks(File.ReadAllText(document))
            .Where(link => !Exists(document, link)).Select(link => $"{Path.GetRelativePath(RepositoryFiles.Root, document)}: {link}")));
    }

    [Fact]
    public async Task Every_link_of_a_served_document_is_served()
    {
        using var client = service.CreateClient();
        foreach (var name in (string[])[.. ServedDocuments.Select(document => $"docs/{document}.md"), "llms.txt"])
        {
            var address = new Uri(client.BaseAddress!, $"/{name}");
            foreach (var link in FindLinks(await client.GetStringAsync(address)))
            {
                using var response = await client.GetAsync(new Uri(address, link));
                Assert.True(response.IsSuccessStatusCode, $"{name}: {link}: {(int)response.StatusCode}");
            }
        }
    }

    private static IEnumerable<string> FindLinks(string text) =>
        Link().Matches(text).Select(match => match.Groups["link"].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));

    // A link that begins with a slash names a path of the service.
    private static bool Exists(string document, string link)
    {
        if (link.StartsWith('/'))
            return true;
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, parts[0]));
        if (!Path.Exists(target))
            return false;
        return parts.Length == 1 || Heading().Matches(File.ReadAllText(target)).Any(heading => ToAnchor(heading.Groups["text"].Value) == parts[1]);
    }

    private static string ToAnchor(string heading) =>
        NotInAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<link>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?m)^#+ (?<text>.+?)\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
