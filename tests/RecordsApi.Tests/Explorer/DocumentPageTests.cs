using System.Net;
using RecordsApi.Explorer;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Documents;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>The documents as pages.</summary>
public sealed class DocumentPageTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Times = "?asOf=2025-06-17&knownAt=2025-06-18";

    public static TheoryData<string> Names => [.. DocumentCatalog.All.Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_has_the_title_of_its_document_and_links_to_all_its_headings(string name)
    {
        var markdown = DocumentCatalog.Read(DocumentCatalog.Find(name)!);
        var page = await service.GetPageAsync($"/docs/{name}");

        Assert.Equal([markdown.Split('\n')[0][2..].Trim()], page.GetTexts("h1"));
        var headings = page.QuerySelectorAll(".document h2, .document h3").Select(heading => "#" + heading.Id).ToArray();
        Assert.Equal(headings.Length > 1 ? headings : [], page.QuerySelectorAll(".toc a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_link_of_a_page_is_served_and_its_anchor_exists(string name)
    {
        using var client = service.CreateClient();
        var page = await service.GetPageAsync($"/docs/{name}");
        foreach (var link in page.QuerySelectorAll(".document a[href]").Select(link => link.GetAttribute("href")!).Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            var parts = link.Split('#', 2);
            using var response = await client.GetAsync(parts[0].Length == 0 ? $"/docs/{name}" : parts[0]);
            Assert.True(response.IsSuccessStatusCode, $"{link}: {(int)response.StatusCode}");
            if (parts.Length == 2 && response.Content.Headers.ContentType?.MediaType == "text/html")
                Assert.NotNull(PageTestExtensions.Parse(await response.Content.ReadAsStringAsync()).GetElementById(parts[1]));
        }
    }

    [Fact]
    public async Task Links_between_documents_lead_to_pages_and_keep_both_times()
    {
        var page = await service.GetPageAsync($"/docs/editing{Times}");

        Assert.Contains($"/docs/method{Times}#allowed-status-transitions", page.QuerySelectorAll(".document a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Index_links_to_every_document()
    {
        var page = await service.GetPageAsync($"/docs{Times}");

        Assert.Equal(DocumentCatalog.All.Select(document => $"/docs/{document.Name}{Times}"), page.QuerySelectorAll("main dt a").Select(link => link.GetAttribute("href")).Take(DocumentCatalog.All.Count));
    }

    [Fact]
    public async Task Markdown_is_served_next_to_its_page()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/docs/method.md");

        Assert.Equal("text/markdown", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(DocumentCatalog.Read(DocumentCatalog.Find("method")!), await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Unknown_document_is_a_page_that_suggests_one()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/docs/metod");
        var page = PageTestExtensions.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.EndsWith("Did you mean method?", page.GetTexts("li").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_document_is_text()
    {
        var rendered = DocumentRenderer.Render(
            "# <b>Title</b>\n\n## <i>Part</i>\n\n<script>alert(1)</script>\n\n[run](javascript:alert(1)), ![image](https://example.org/x.png), <javascript:alert(2)>\n\n| <u>a</u> |\n|---:|\n| <img src=x onerror=alert(3)> |\n",
            PageText.FindWebAddress);
        var page = PageTestExtensions.Parse(rendered.Html);

        Assert.Empty(page.QuerySelectorAll("script, img, i, u, b, [href^='javascript'], [style]"));
        Assert.Equal("<b>Title</b>", rendered.Title);
        Assert.Equal("<i>Part</i>", Assert.Single(rendered.Headings).Text);
        Assert.Equal("<img src=x onerror=alert(3)>", page.GetTexts("td").Single());
    }
}
