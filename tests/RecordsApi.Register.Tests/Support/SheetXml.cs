using System.Security;
using System.Text;

namespace RecordsApi.Register.Tests.Support;

/// <summary>The worksheet of a built workbook as XML: rows, shared strings, hyperlinks and their targets.</summary>
internal sealed class SheetXml
{
    private const string HyperlinkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    private readonly StringBuilder _rows = new();
    private readonly StringBuilder _strings = new();
    private readonly StringBuilder _links = new();
    private readonly StringBuilder _targets = new();
    private int _stringCount;
    private int _linkCount;

    public string Rows => _rows.ToString();

    public string Strings => _strings.ToString();

    public string Links => _linkCount == 0 ? "" : $"<hyperlinks>{_links}</hyperlinks>";

    public string Targets => _targets.ToString();

    public static SheetXml Of(WorkbookBuilder workbook)
    {
        var xml = new SheetXml();
        for (var at = 0; at < workbook.Rows.Count; at++) xml.AddRow(at + 1, workbook.Rows[at]);
        foreach (var (range, target) in workbook.RangeLinks) xml.AddLink(range, target);
        return xml;
    }

    private void AddRow(int number, BuiltRow row)
    {
        _rows.Append(row.Hidden ? $"""<row r="{number}" hidden="1">""" : $"""<row r="{number}">""");
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column] is { } cell) AddCell($"{(char)('A' + column)}{number}", cell);
        }

        _rows.Append("</row>");
    }

    private void AddCell(string reference, BuiltCell cell)
    {
        var type = cell.Type is null ? "" : $" t=\"{cell.Type}\"";
        _rows.Append($"<c r=\"{reference}\"{type}>");
        if (cell.Formula is not null) _rows.Append($"<f>{SecurityElement.Escape(cell.Formula)}</f>");
        if (cell.Value is { } value) _rows.Append(Value(value, cell));
        _rows.Append("</c>");
        if (cell.Link is not null) AddLink(reference, cell.Link);
    }

    private string Value(string value, BuiltCell cell) => cell.Type switch
    {
        "inlineStr" => $"<is>{Text(value)}</is>",
        "s" => $"<v>{Share(value, cell.Runs)}</v>",
        _ => $"<v>{SecurityElement.Escape(value)}</v>",
    };

    private int Share(string value, IReadOnlyList<string>? runs)
    {
        _strings.Append("<si>");
        if (runs is null) _strings.Append(Text(value));
        else _strings.AppendJoin("", runs.Select(run => $"<r><rPr><b/></rPr>{Text(run)}</r>")).Append("""<rPh sb="0" eb="1"><t>hint</t></rPh>""");
        _strings.Append("</si>");
        return _stringCount++;
    }

    private void AddLink(string reference, string target)
    {
        var id = $"rIdLink{++_linkCount}";
        _links.Append($"<hyperlink ref=\"{reference}\" r:id=\"{id}\"/>");
        _targets.Append($"<Relationship Id=\"{id}\" Type=\"{HyperlinkType}\" Target=\"{SecurityElement.Escape(target)}\" TargetMode=\"External\"/>");
    }

    private static string Text(string text) => $"<t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t>";
}
