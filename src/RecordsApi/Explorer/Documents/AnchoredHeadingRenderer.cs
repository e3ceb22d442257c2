using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace RecordsApi.Explorer.Documents;

/// <summary>Writes headings with a link to themselves.</summary>
internal sealed class AnchoredHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write($"<h{obj.Level}").WriteAttributes(obj).Write('>');
        renderer.WriteLeafInline(obj);
        renderer.Write(" <a class=\"anchor\" aria-label=\"Link to this section\" href=\"#").WriteEscape(obj.GetAttributes().Id).Write($"\">#</a></h{obj.Level}>");
        renderer.EnsureLine();
    }
}
