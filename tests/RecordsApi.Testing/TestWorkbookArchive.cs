using System.IO.Compression;
using System.Security;
using System.Text;

namespace RecordsApi.Testing;

/// <summary>Writes a workbook part by part, so that tests can also write invalid workbooks.</summary>
internal static class TestWorkbookArchive
{
    private const string SpreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string PartContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>A fixed timestamp, so that equal workbooks have equal bytes.</summary>
    private static readonly DateTimeOffset SavedAt = new(2025, 6, 17, 12, 0, 0, TimeSpan.Zero);

    public static byte[] Write(WorkbookBuilder workbook)
    {
        var sheet = WorksheetXmlBuilder.FromWorkbook(workbook);
        var parts = CreateFixedParts(workbook);
        parts["xl/sharedStrings.xml"] = $"""<sst xmlns="{SpreadsheetNamespace}">{sheet.Strings}</sst>""";
        parts[$"xl/worksheets/sheet{workbook.SheetsBefore.Count + 1}.xml"] = ToWorksheetXml(sheet.Rows, sheet.Links);
        parts[$"xl/worksheets/_rels/sheet{workbook.SheetsBefore.Count + 1}.xml.rels"] =
            $"""<Relationships xmlns="{PackageRelationshipsNamespace}">{sheet.Targets}</Relationships>""";
        foreach (var (i, (text, _)) in workbook.SheetsBefore.Index())
        {
            parts[$"xl/worksheets/sheet{i + 1}.xml"] = ToWorksheetXml(
                $"""<row r="1"><c r="A1" t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c></row>""", "");
        }

        return Zip(parts);
    }

    /// <summary>Writes the parts to a zip container, ordered by name.</summary>
    public static byte[] Zip(IReadOnlyDictionary<string, string> parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts.OrderBy(part => part.Key, StringComparer.Ordinal))
            {
                var part = zip.CreateEntry(name);
                part.LastWriteTime = SavedAt;
                using var entry = part.Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Replaces or adds a part of a workbook file.</summary>
    public static byte[] ReplacePart(byte[] file, string name, string content)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }

    public static string ToWorksheetXml(string rows, string afterRows) =>
        $"""<worksheet xmlns="{SpreadsheetNamespace}" xmlns:r="{RelationshipsNamespace}">"""
        + $"<sheetData>{rows}</sheetData>{afterRows}</worksheet>";

    private static Dictionary<string, string> CreateFixedParts(WorkbookBuilder workbook)
    {
        var states = workbook.SheetsBefore.Select(sheet => sheet.Hidden ? "hidden" : "visible").Append(workbook.SheetState).ToList();
        var overrides = string.Concat(states.Select((_, i) => ToOverrideXml($"/xl/worksheets/sheet{i + 1}.xml", "worksheet")));
        var sheets = string.Concat(states.Select(
            (state, i) => $"""<sheet name="Sheet{i + 1}" sheetId="{i + 1}" state="{state}" r:id="rId{i + 1}"/>"""));
        var links = string.Concat(states.Select((_, i) => ToRelationshipXml($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")));
        return new Dictionary<string, string>
        {
            ["[Content_Types].xml"] =
                $"""<Types xmlns="{ContentTypesNamespace}">"""
                + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
                + """<Default Extension="xml" ContentType="application/xml"/>"""
                + ToOverrideXml("/xl/workbook.xml", "sheet.main")
                + ToOverrideXml("/xl/sharedStrings.xml", "sharedStrings")
                + $"{overrides}</Types>",
            ["_rels/.rels"] = ToRelationshipsXml(ToRelationshipXml("rId1", "officeDocument", "xl/workbook.xml")),
            ["xl/workbook.xml"] =
                $"""<workbook xmlns="{SpreadsheetNamespace}" xmlns:r="{RelationshipsNamespace}">"""
                + $"""<workbookPr date1904="{(workbook.Uses1904Epoch ? 1 : 0)}"/><sheets>{sheets}</sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] =
                ToRelationshipsXml(links + ToRelationshipXml("rIdStrings", "sharedStrings", "sharedStrings.xml")),
        };
    }

    private static string ToOverrideXml(string part, string kind) =>
        $"""<Override PartName="{part}" ContentType="{PartContentType}.{kind}+xml"/>""";

    private static string ToRelationshipsXml(string relationships) =>
        $"""<Relationships xmlns="{PackageRelationshipsNamespace}">{relationships}</Relationships>""";

    private static string ToRelationshipXml(string id, string type, string target) =>
        $"""<Relationship Id="{id}" Type="{RelationshipsNamespace}/{type}" Target="{target}"/>""";
}
