using System.Text;
using CsCheck;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

public class MalformedWorkbookTests
{
    private static readonly byte[] ValidWorkbook = WorkbookBuilder.ForParticipatingList()
        .AddRow(
            "UTAH", "Weber", "County", "Weber County", "Task Force Model", new DateOnly(2025, 7, 2),
            TestWorkbookCell.WithLink("link", "https://www.ice.gov/a.pdf"))
        .ToBytes();

    [Fact]
    public void Empty_file_is_rejected() => AssertRejected([], "The file is empty");

    [Fact]
    public void Text_file_with_xlsx_extension_is_rejected() =>
        AssertRejected(MalformedFiles.PlainText, "and therefore not an .xlsx workbook");

    [Fact]
    public void Legacy_xls_workbook_is_rejected() => AssertRejected(MalformedFiles.LegacyXls, "legacy .xls format");

    [Fact]
    public void Encrypted_workbook_is_rejected() => AssertRejected(MalformedFiles.Encrypted, "encrypted with a password");

    [Fact]
    public void Truncated_workbook_is_rejected() => AssertRejected(MalformedFiles.TruncateToHalf(ValidWorkbook), "damaged or truncated");

    [Fact]
    public void Zip_bomb_is_rejected_by_its_compression_ratio() => AssertRejected(MalformedFiles.ZipBomb(8), "as in a zip bomb");

    [Fact]
    public void Zip_bomb_with_false_sizes_is_rejected() =>
        WorkbookTestExtensions.ReadExpectingError(MalformedFiles.ZipBombWithFalseSizes(8));

    [Fact]
    public void Zip_entry_above_the_size_limit_is_rejected() =>
        AssertRejected(
            MalformedFiles.ZipBomb(2), "xl/media/image1.xml is larger than 1,048,576 bytes when decompressed",
            new WorkbookLimits { MaxEntryBytes = 1 << 20 });

    [Fact]
    public void File_above_the_total_inflated_size_limit_is_rejected() =>
        AssertRejected(
            MalformedFiles.ZipBomb(2), "The file is larger than 1,048,576 bytes when decompressed",
            new WorkbookLimits { MaxTotalBytes = 1 << 20 });

    [Fact]
    public void File_above_the_size_limit_is_rejected_unread() =>
        AssertRejected(ValidWorkbook, $"The file has {ValidWorkbook.Length:N0} bytes", new WorkbookLimits { MaxFileBytes = 100 });

    [Fact]
    public void Zip_with_too_many_entries_is_rejected() =>
        AssertRejected(ValidWorkbook, "entries", new WorkbookLimits { MaxEntries = 3 });

    [Fact]
    public void External_entity_is_rejected_without_reading_its_file()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "STATE");

        var exception = WorkbookTestExtensions.ReadExpectingError(MalformedFiles.WithExternalEntity(new Uri(secret).AbsoluteUri));

        Assert.Contains("DTD", exception.Message, StringComparison.Ordinal);
        File.Delete(secret);
    }

    [Fact]
    public void Billion_laughs_entities_are_rejected() => AssertRejected(MalformedFiles.BillionLaughs(), "DTD");

    [Fact]
    public void Blank_rows_above_the_limit_are_rejected() =>
        AssertRejected(MalformedFiles.BlankRows(2_000), "more than 1,000 rows, blank ones included", new WorkbookLimits { MaxBlankRows = 1_000 });

    [Fact]
    public void Rows_above_the_limit_are_rejected() =>
        AssertRejected(
            WorkbookBuilder.ForPendingList().AddRow("UTAH", "Weber").AddRow("UTAH", "Orem").ToBytes(), "more than 1 rows with content",
            new WorkbookLimits { MaxRows = 1 });

    [Fact]
    public void Row_with_too_many_cells_is_rejected_with_its_number()
    {
        var exception = WorkbookTestExtensions.ReadExpectingError(ValidWorkbook, new WorkbookLimits { MaxCellsPerRow = 3 });

        Assert.Equal(1, exception.Row);
    }

    [Fact]
    public void Cell_with_too_many_characters_is_rejected() =>
        AssertRejected(ValidWorkbook, "more than 10 characters", new WorkbookLimits { MaxCellCharacters = 10 });

    [Fact]
    public void Table_without_a_state_column_is_rejected() =>
        AssertRejected(WorkbookBuilder.WithColumns("AGENCY", "TYPE").AddRow("Weber", "County").ToBytes(), "No worksheet has a header row");

    [Fact]
    public void Workbook_without_a_visible_worksheet_is_rejected() =>
        AssertRejected(WorkbookBuilder.ForPendingList().HideSheet().ToBytes(), "no visible worksheet");

    [Fact]
    public void Missing_shared_string_is_rejected_with_its_cell()
    {
        var file = TestWorkbookArchive.ReplacePart(
            ValidWorkbook, "xl/worksheets/sheet1.xml",
            TestWorkbookArchive.ToWorksheetXml("""<row r="1"><c r="C1" t="s"><v>999</v></c></row>""", ""));

        Assert.Equal("C1", WorkbookTestExtensions.ReadExpectingError(file).Cell);
    }

    [Fact]
    public void Error_message_says_what_is_expected() =>
        Assert.EndsWith(
            "Expected: an .xlsx workbook saved without a password.",
            WorkbookTestExtensions.ReadExpectingError(MalformedFiles.Encrypted).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Damaged_bytes_yield_a_table_or_a_clear_error() =>
        Gen.Select(Gen.Int[0, ValidWorkbook.Length - 1], Gen.Byte, Gen.Int[0, ValidWorkbook.Length]).Array[1, 8].ForAll(damage =>
        {
            var file = (byte[])ValidWorkbook.Clone();
            foreach (var (offset, value, _) in damage)
                file[offset] = value;
            var length = damage[0].Item3;
            AssertReadOrRejected(length % 3 == 0 ? file[..length] : file);
        }, iterations: 400);

    [Fact]
    public void Damaged_xml_yields_a_table_or_a_clear_error()
    {
        const string part = "xl/workbook.xml";
        const string xml = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" """
            + """xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="0"/>"""
            + """<sheets><sheet name="Sheet1" sheetId="1" state="visible" r:id="rId1"/></sheets></workbook>""";
        Gen.Select(Gen.Int[0, xml.Length - 1], Gen.Char[' ', '~']).Array[1, 4].ForAll(damage =>
        {
            var damaged = new StringBuilder(xml);
            foreach (var (index, value) in damage)
                damaged[index] = value;
            AssertReadOrRejected(TestWorkbookArchive.ReplacePart(ValidWorkbook, part, damaged.ToString()));
        }, iterations: 400);
    }

    private static void AssertReadOrRejected(byte[] file)
    {
        try
        {
            Assert.NotEmpty(WorkbookTestExtensions.Read(file).Headers);
        }
        catch (WorkbookException exception)
        {
            Assert.Equal("list.xlsx", exception.FileName);
            Assert.NotEmpty(exception.Problem);
        }
    }

    private static void AssertRejected(byte[] file, string expectedMessage, WorkbookLimits? limits = null) =>
        Assert.Contains(expectedMessage, WorkbookTestExtensions.ReadExpectingError(file, limits).Message, StringComparison.Ordinal);
}
