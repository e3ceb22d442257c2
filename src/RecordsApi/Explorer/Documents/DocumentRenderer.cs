using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RecordsApi.Explorer.Documents;

/// <summary>Renders documents as HTML. HTML in a document is text.</summary>
internal static class DocumentRenderer
{
    // Anchors are those that GitHub gives to headings, so that a link works in the repository and on a page.
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <summary>Renders a document.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="findAddress">The address on a page for that of a link in the document; null if the link leads nowhere and becomes text.</param>
    public static RenderedDocument Render(string markdown, Func<string, string?> findAddress)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var title = document.FirstOrDefault() is HeadingBlock { Level: 1 } first ? first : null;
        if (title is not null)
            document.Remove(title);
        ReplaceLinks(document, findAddress);
        foreach (var code in document.Descendants<CodeBlock>())
            code.GetAttributes().AddProperty("tabindex", "0");
        return new(
            title is null ? null : GetText(title), ToHtml(document),
            [.. document.Descendants<HeadingBlock>().Select(heading => new DocumentHeading(heading.GetAttributes().Id!, GetText(heading), heading.Level))]);
    }

    private static void ReplaceLinks(MarkdownDocument document, Func<string, string?> findAddress)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (!link.IsImage && link.Url is not null && findAddress(link.Url) is { } address)
            {
                link.Url = address;
                continue;
            }

            link.MoveChildrenAfter(link);
            link.Remove();
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => findAddress(link.Url) is null).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
    }

    private static string ToHtml(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new AnchoredHeadingRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollableTableRenderer());
        renderer.ObjectRenderers.FindExact<CodeBlockRenderer>()!.OutputAttributesOnPre = true;
        renderer.Render(document);
        return writer.ToString();
    }

    private static string GetText(LeafBlock block)
    {
        using var writer = new StringWriter();
        new HtmlRenderer(writer) { EnableHtmlForInline = false, EnableHtmlEscape = false }.WriteLeafInline(block);
        return writer.ToString();
    }
}
