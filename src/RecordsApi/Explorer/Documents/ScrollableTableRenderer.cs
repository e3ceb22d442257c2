using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace RecordsApi.Explorer.Documents;

/// <summary>Writes tables that scroll by themselves where they are wider than the page, without the inline styles that pages do not allow.</summary>
internal sealed class ScrollableTableRenderer : HtmlObjectRenderer<Table>
{
    private int number;

    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table {++number}\"><table>");
        foreach (var row in obj.OfType<TableRow>())
        {
            renderer.Write(row.IsHeader ? "<thead><tr>" : "<tr>");
            foreach (var cell in row.OfType<TableCell>())
                WriteCell(renderer, cell, row.IsHeader && !IsEmpty(cell));
            renderer.Write(row.IsHeader ? "</tr></thead>" : "</tr>");
        }

        renderer.WriteLine("</table></div>");
    }

    // A header without text would be announced as nothing.
    private static bool IsEmpty(TableCell cell) => cell.OfType<LeafBlock>().All(block => block.Inline?.FirstChild is null);

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool isHeader)
    {
        renderer.Write(isHeader ? "<th scope=\"col\">" : "<td>");
        var previous = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.Write(cell);
        renderer.ImplicitParagraph = previous;
        renderer.Write(isHeader ? "</th>" : "</td>");
    }
}
