using System.Text;
using CsCheck;
using RecordsApi.Register.Publications.Workbooks;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications.Workbooks;

public class HostileWorkbookTests
{
    private static readonly byte[] Honest = WorkbookBuilder.Participating()
        .Row("UTAH", "Weber", "County", "Weber County", "Task Force Model", new DateOnly(2025, 7, 2), BuiltCell.Linked("link", "https://www.ice.gov/a.pdf"))
        .ToBytes();

    [Fact]
    public void Empty_file_is_refused() => AssertRefused([], "The file is empty");

    [Fact]
    public void Text_under_a_workbooks_name_is_refused() => AssertRefused(HostileFiles.Text, "does not begin as a zip container");

    [Fact]
    public void Old_workbook_is_refused_by_its_kind() => AssertRefused(HostileFiles.OldXls, "old .xls kind");

    [Fact]
    public void Encrypted_workbook_is_refused_by_its_kind() => AssertRefused(HostileFiles.Encrypted, "encrypted with a password");

    [Fact]
    public void Half_a_workbook_is_refused() => AssertRefused(HostileFiles.CutInHalf(Honest), "damaged or cut short");

    [Fact]
    public void Zip_bomb_is_refused_by_its_ratio() => AssertRefused(HostileFiles.ZipBomb(8), "as a zip bomb does");

    [Fact]
    public void Zip_bomb_that_lies_about_its_sizes_is_refused() => WorkbookReading.Refused(HostileFiles.LyingZipBomb(8));

    [Fact]
    public void Entry_that_inflates_too_far_is_refused() =>
        AssertRefused(HostileFiles.ZipBomb(2), "inflates to more than 1,048,576 bytes", new WorkbookLimits { MaxEntryBytes = 1 << 20 });

    [Fact]
    public void File_that_inflates_too_far_is_refused() =>
        AssertRefused(HostileFiles.ZipBomb(2), "The file inflates to more than", new WorkbookLimits { MaxTotalBytes = 1 << 20 });

    [Fact]
    public void File_of_too_many_bytes_is_refused_unread() =>
        AssertRefused(Honest, $"The file has {Honest.Length:N0} bytes", new WorkbookLimits { MaxFileBytes = 100 });

    [Fact]
    public void Container_of_too_many_entries_is_refused() =>
        AssertRefused(Honest, "entries", new WorkbookLimits { MaxEntries = 3 });

    [Fact]
    public void External_entity_is_refused_and_its_file_stays_unread()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "STATE");

        var refused = WorkbookReading.Refused(HostileFiles.ExternalEntity(new Uri(secret).AbsoluteUri));

        Assert.Contains("DTD", refused.Message, StringComparison.Ordinal);
        File.Delete(secret);
    }

    [Fact]
    public void Entities_that_multiply_are_refused() => AssertRefused(HostileFiles.BillionLaughs(), "DTD");

    [Fact]
    public void Rows_of_nothing_are_refused_at_the_limit() =>
        AssertRefused(HostileFiles.RowsOfNothing(200_000), "more than 100,000 rows");

    [Fact]
    public void Row_of_too_many_cells_is_refused_by_its_number()
    {
        var refused = WorkbookReading.Refused(Honest, new WorkbookLimits { MaxCellsPerRow = 3 });

        Assert.Equal(1, refused.Row);
    }

    [Fact]
    public void Cell_of_too_many_characters_is_refused() =>
        AssertRefused(Honest, "more than 10 characters", new WorkbookLimits { MaxCellCharacters = 10 });

    [Fact]
    public void Table_without_a_state_column_is_refused() =>
        AssertRefused(WorkbookBuilder.WithColumns("AGENCY", "TYPE").Row("Weber", "County").ToBytes(), "No worksheet has a header row");

    [Fact]
    public void Workbook_without_a_visible_worksheet_is_refused() =>
        AssertRefused(WorkbookBuilder.Pending().HiddenSheet().ToBytes(), "no visible worksheet");

    [Fact]
    public void Shared_string_that_is_not_there_is_refused_by_its_cell()
    {
        var file = WorkbookFile.WithPart(
            Honest, "xl/worksheets/sheet1.xml", WorkbookFile.Worksheet("""<row r="1"><c r="C1" t="s"><v>999</v></c></row>""", ""));

        Assert.Equal("C1", WorkbookReading.Refused(file).Cell);
    }

    [Fact]
    public void Message_says_what_would_be_right() =>
        Assert.EndsWith(
            "Right would be: an .xlsx workbook saved without a password.",
            WorkbookReading.Refused(HostileFiles.Encrypted).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Damaged_bytes_end_in_a_table_or_in_a_clear_refusal() =>
        Gen.Select(Gen.Int[0, Honest.Length - 1], Gen.Byte, Gen.Int[0, Honest.Length]).Array[1, 8].Sample(damage =>
        {
            var file = (byte[])Honest.Clone();
            foreach (var (at, value, _) in damage) file[at] = value;
            ReadOrRefuse(damage[0].Item3 % 3 == 0 ? file[..damage[0].Item3] : file);
        }, iter: 400);

    [Fact]
    public void Damaged_xml_ends_in_a_table_or_in_a_clear_refusal()
    {
        const string part = "xl/workbook.xml";
        const string xml = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="0"/><sheets><sheet name="Sheet1" sheetId="1" state="visible" r:id="rId1"/></sheets></workbook>""";
        Gen.Select(Gen.Int[0, xml.Length - 1], Gen.Char[' ', '~']).Array[1, 4].Sample(damage =>
        {
            var broken = new StringBuilder(xml);
            foreach (var (at, value) in damage) broken[at] = value;
            ReadOrRefuse(WorkbookFile.WithPart(Honest, part, broken.ToString()));
        }, iter: 400);
    }

    private static void ReadOrRefuse(byte[] file)
    {
        try
        {
            Assert.NotEmpty(WorkbookReading.Read(file).Headers);
        }
        catch (WorkbookException refused)
        {
            Assert.Equal("list.xlsx", refused.FileName);
            Assert.NotEmpty(refused.Problem);
        }
    }

    private static void AssertRefused(byte[] file, string because, WorkbookLimits? limits = null) =>
        Assert.Contains(because, WorkbookReading.Refused(file, limits).Message, StringComparison.Ordinal);
}
