using System.Text;

namespace RecordsApi.Testing;

/// <summary>Files with the extension of a workbook that are not valid workbooks, or are malicious.</summary>
internal static class MalformedFiles
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";
    private static readonly byte[] OleSignature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static byte[] PlainText => "STATE,AGENCY\nFLORIDA,Hialeah\n"u8.ToArray();

    public static byte[] LegacyXls => [.. OleSignature, .. new byte[1_000]];

    public static byte[] Encrypted => [.. OleSignature, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage")];

    public static byte[] TruncateToHalf(byte[] file) => file[..(file.Length / 2)];

    /// <summary>A valid workbook with a part that is much larger when decompressed.</summary>
    public static byte[] ZipBomb(int megabytes) =>
        TestWorkbookArchive.ReplacePart(CreateOneRowWorkbook(), "xl/media/image1.xml", new string(' ', megabytes << 20));

    /// <summary>A zip bomb whose directory declares an uncompressed size of 100 bytes for every entry.</summary>
    public static byte[] ZipBombWithFalseSizes(int megabytes)
    {
        var file = ZipBomb(megabytes);
        var directoryEntry = "PK\u0001\u0002"u8;
        for (var offset = file.AsSpan().IndexOf(directoryEntry); offset >= 0;)
        {
            BitConverter.TryWriteBytes(file.AsSpan(offset + 24), 100);
            var next = file.AsSpan(offset + 4).IndexOf(directoryEntry);
            offset = next < 0 ? -1 : offset + 4 + next;
        }

        return file;
    }

    /// <summary>A valid header followed by a number of blank rows.</summary>
    public static byte[] BlankRows(int count) =>
        WorkbookBuilder.ForParticipatingList().AddBlankRows(count).ToBytes();

    /// <summary>A valid header followed by a number of rows with a state only.</summary>
    public static byte[] StateRows(int count)
    {
        var workbook = WorkbookBuilder.ForParticipatingList();
        for (var row = 0; row < count; row++)
            workbook.AddRow("FLORIDA");
        return workbook.ToBytes();
    }

    /// <summary>A worksheet with a document type declaration that refers to a local file.</summary>
    public static byte[] WithExternalEntity(string uri) => TestWorkbookArchive.ReplacePart(
        CreateOneRowWorkbook(), SheetPart,
        $"""<!DOCTYPE worksheet [<!ENTITY secret SYSTEM "{uri}">]>"""
        + TestWorkbookArchive.ToWorksheetXml("""<row r="1"><c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row>""", ""));

    /// <summary>Nested entities that expand tenfold with each level.</summary>
    public static byte[] BillionLaughs()
    {
        var entities = new StringBuilder("""<!ENTITY l0 "ha">""");
        for (var level = 1; level < 10; level++)
            entities.Append($"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">");
        return TestWorkbookArchive.ReplacePart(
            CreateOneRowWorkbook(), "xl/sharedStrings.xml",
            $"<!DOCTYPE sst [{entities}]>"
            + """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&l9;</t></si></sst>""");
    }

    private static byte[] CreateOneRowWorkbook() => WorkbookBuilder.ForParticipatingList()
        .AddRow("FLORIDA", "Hialeah Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 7, 2))
        .ToBytes();
}
