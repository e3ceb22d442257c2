using System.Security;
using System.Text;

namespace RecordsApi.Testing;

/// <summary>Writes the worksheet of a test workbook as XML: rows, shared strings, hyperlinks and their targets.</summary>
internal sealed class WorksheetXmlBuilder
{
    private const string HyperlinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    private readonly StringBuilder rows = new();
    private readonly StringBuilder strings = new();
    private readonly StringBuilder links = new();
    private readonly StringBuilder targets = new();
    private int stringCount;
    private int linkCount;

    public string Rows => rows.ToString();

    public string Strings => strings.ToString();

    public string Links => linkCount == 0 ? "" : $"<hyperlinks>{links}</hyperlinks>";

    public string Targets => targets.ToString();

    public static WorksheetXmlBuilder FromWorkbook(WorkbookBuilder workbook)
    {
        var xml = new WorksheetXmlBuilder();
        foreach (var (i, row) in workbook.Rows.Index())
            xml.AddRow(i + 1, row);
        foreach (var (range, target) in workbook.RangeLinks)
            xml.AddLink(range, target);
        return xml;
    }

    private void AddRow(int number, TestWorkbookRow row)
    {
        rows.Append(row.Hidden ? $"""<row r="{number}" hidden="1">""" : $"""<row r="{number}">""");
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column] is { } cell)
                AddCell($"{(char)('A' + column)}{number}", cell);
        }

        rows.Append("</row>");
    }

    private void AddCell(string reference, TestWorkbookCell cell)
    {
        var type = cell.Type is null ? "" : $" t=\"{cell.Type}\"";
        rows.Append($"<c r=\"{reference}\"{type}>");
        if (cell.Formula is not null)
            rows.Append($"<f>{SecurityElement.Escape(cell.Formula)}</f>");
        if (cell.Value is { } value)
            rows.Append(ToValueXml(value, cell));
        rows.Append("</c>");
        if (cell.Link is not null)
            AddLink(reference, cell.Link);
    }

    private string ToValueXml(string value, TestWorkbookCell cell) => cell.Type switch
    {
        "inlineStr" => $"<is>{ToTextXml(value)}</is>",
        "s" => $"<v>{AddSharedString(value, cell.RichTextRuns)}</v>",
        _ => $"<v>{SecurityElement.Escape(value)}</v>",
    };

    private int AddSharedString(string value, IReadOnlyList<string>? runs)
    {
        strings.Append("<si>");
        if (runs is null)
            strings.Append(ToTextXml(value));
        else
        {
            strings.AppendJoin("", runs.Select(run => $"<r><rPr><b/></rPr>{ToTextXml(run)}</r>"))
                .Append("""<rPh sb="0" eb="1"><t>hint</t></rPh>""");
        }

        strings.Append("</si>");
        return stringCount++;
    }

    private void AddLink(string reference, string target)
    {
        var id = $"rIdLink{++linkCount}";
        links.Append($"<hyperlink ref=\"{reference}\" r:id=\"{id}\"/>");
        targets.Append(
            $"""<Relationship Id="{id}" Type="{HyperlinkType}" Target="{SecurityElement.Escape(target)}" TargetMode="External"/>""");
    }

    private static string ToTextXml(string text) => $"<t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t>";
}
