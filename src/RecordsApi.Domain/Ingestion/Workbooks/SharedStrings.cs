using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Reads the workbook's shared string table. Rich-text runs are joined and phonetic hints are skipped.</summary>
internal static class SharedStrings
{
    /// <summary>Reads the table of a workbook when the first of its strings is needed.</summary>
    public static Lazy<List<string>> ReadOnDemand(WorkbookPackage package, string fileName, WorkbookLimits limits, CancellationToken ct) =>
        new(() => Read(package.Workbook?.SharedStringTablePart, fileName, limits, ct));

    public static List<string> Read(SharedStringTablePart? part, string fileName, WorkbookLimits limits, CancellationToken ct)
    {
        var strings = new List<string>();
        if (part is null)
            return strings;
        using var reader = OpenXmlReader.Create(part, readMiscNodes: false, ignoreWhitespace: false);
        while (reader.Read())
        {
            if (!reader.IsStartElement || reader.ElementType != typeof(SharedStringItem))
                continue;
            if ((strings.Count & 1023) == 0)
                ct.ThrowIfCancellationRequested();
            if (strings.Count == limits.MaxSharedStrings)
                throw new WorkbookException(
                    fileName, null, null, $"The workbook has more than {limits.MaxSharedStrings:N0} shared strings",
                    $"at most {limits.MaxSharedStrings:N0}");
            strings.Add(CellText.ReadRuns(reader, typeof(SharedStringItem), limits.MaxCellCharacters, fileName, null));
        }

        return strings;
    }
}

/// <summary>Reads cell text as SpreadsheetML encodes it.</summary>
internal static class CellText
{
    /// <summary>Joins the text runs up to the end of the element at which the reader is positioned.</summary>
    /// <exception cref="WorkbookException">The text is longer than <paramref name="maxCharacters"/>.</exception>
    public static string ReadRuns(OpenXmlReader reader, Type element, int maxCharacters, string fileName, CellReference? cell)
    {
        var text = new StringBuilder();
        var phonetic = false;
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == element))
        {
            if (reader.ElementType == typeof(PhoneticRun))
                phonetic = reader.IsStartElement;
            else if (reader.ElementType == typeof(Text) && reader.IsStartElement && !phonetic)
                text.Append(reader.GetText());
            if (text.Length > maxCharacters)
                throw TooLong(maxCharacters, fileName, cell);
        }

        return Unescape(text.ToString());
    }

    public static WorkbookException TooLong(int maxCharacters, string fileName, CellReference? cell) =>
        new(fileName, cell?.Row, cell?.ToString(), $"A cell has more than {maxCharacters:N0} characters",
            $"at most {maxCharacters:N0} characters, the limit of Excel");

    /// <summary>Decodes escapes such as <c>_x000D_</c>, which SpreadsheetML uses for characters that are not allowed in XML.</summary>
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? System.Xml.XmlConvert.DecodeName(text) : text;
}
