using System.IO.Compression;
using System.Text;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

/// <summary>Tests files that other programs wrote: CSV, OpenDocument, packages with other paths, and cells with a format only.</summary>
public class FileFormatTests
{
    private static readonly WorkbookBuilder List = WorkbookBuilder.ForParticipatingList()
        .AddRow("UTAH", "Kane County Sheriff's Office", "County", "Kane County", "Task Force Model", new DateOnly(2025, 7, 2));

    private static WorkbookTable ReadCsv(string text, Encoding? encoding = null) => WorkbookReader.Read(
        new MemoryStream((encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)).GetBytes(text)),
        "participatingAgencies07032025.csv", null, CancellationToken.None);

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Csv_with_the_headings_of_a_list_is_read_as_a_list(string separator)
    {
        var table = ReadCsv(
            "Participating agencies\n"
            + string.Join(separator, "STATE", "\"Law Enforcement Agency\"", "SUPPORT TYPE", "SIGNED", "MOA") + "\r\n"
            + string.Join(separator, "UTAH", "\"Kane County Sheriff's Office\"", "Task Force Model", "7/2/2025", "https://www.ice.gov/kane.pdf")
            + "\r\n");

        var row = Assert.Single(table.Rows);
        Assert.Equal(
            (3, "UTAH", "Kane County Sheriff's Office", "Task Force Model", "7/2/2025"),
            (row.RowNumber, row.Cells.State, row.Cells.Agency, row.Cells.Model, row.Cells.Signed));
    }

    [Fact]
    public void Null_character_of_csv_is_removed_and_noted()
    {
        var table = ReadCsv("STATE,AGENCY,SUPPORT TYPE,SIGNED\nUTAH,Orem\0 Police Department,Task Force Model,2025-07-02\nUTAH,Kane,\0,2025-07-02\n");

        Assert.Equal(["Orem Police Department", "Kane"], table.Rows.Select(row => row.Cells.Agency));
        Assert.Null(table.Rows[1].Cells.Model);
        Assert.Equal("B2 and 1 more cells: the character U+0000 was removed from them.", table.Notes.Single());
    }

    [Fact]
    public void Csv_with_a_byte_order_mark_and_blank_rows_is_read_as_a_list() =>
        Assert.Single(ReadCsv("\uFEFFSTATE,AGENCY,SUPPORT TYPE,SIGNED\nUTAH,Orem Police Department,Task Force Model,2025-07-02\n,,,\n").Rows);

    [Fact]
    public void Csv_in_another_encoding_is_rejected()
    {
        var exception = Assert.Throws<WorkbookException>(() => ReadCsv("STATE,AGENCY\nUTAH,Peñasco\n", Encoding.Latin1));

        Assert.Equal("The file is not UTF-8 text", exception.Problem);
    }

    [Fact]
    public void Csv_without_the_headings_of_a_list_is_rejected_with_the_headings_found_and_the_near_ones()
    {
        var exception = Assert.Throws<WorkbookException>(() => ReadCsv("State,Law Enforcment Agency,Type\nUTAH,Orem,City\n"));

        Assert.Equal(
            "No worksheet has a header row with STATE and LAW ENFORCEMENT AGENCY. Found: STATE, LAW ENFORCMENT AGENCY, TYPE. "
            + "Perhaps “LAW ENFORCMENT AGENCY” may be LAW ENFORCEMENT AGENCY",
            exception.Problem);
    }

    [Fact]
    public void Csv_under_the_name_of_a_workbook_is_rejected_with_its_format() => Assert.StartsWith(
        "The file is a CSV file without the ending .csv", WorkbookTestExtensions.ReadExpectingError(MalformedFiles.PlainText).Problem,
        StringComparison.Ordinal);

    [Fact]
    public void OpenDocument_spreadsheet_is_rejected_with_its_format_and_what_is_accepted()
    {
        var file = TestWorkbookArchive.Zip(new Dictionary<string, string>
        {
            ["mimetype"] = "application/vnd.oasis.opendocument.spreadsheet",
            ["content.xml"] = "<x/>",
            ["META-INF/manifest.xml"] = "<x/>",
        });

        var message = WorkbookTestExtensions.ReadExpectingError(file).Message;

        Assert.Contains("The file is an OpenDocument file (.ods or another)", message, StringComparison.Ordinal);
        Assert.Contains("Expected: an .xlsx workbook saved without a password, or a CSV file", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_with_backslashes_in_its_paths_is_read()
    {
        var parts = new Dictionary<string, string>();
        using (var zip = new ZipArchive(List.ToStream(), ZipArchiveMode.Read))
        {
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                parts[entry.FullName.Replace('/', '\\')] = reader.ReadToEnd();
            }
        }

        Assert.Equal(List.Read().Rows, WorkbookTestExtensions.Read(TestWorkbookArchive.Zip(parts)).Rows);
    }

    [Fact]
    public void Rows_and_columns_with_a_format_only_are_not_content()
    {
        var formattedCells = string.Concat(Enumerable.Range(0, 2_000).Select(_ => """<c s="3"/>"""));
        var formattedRows = string.Concat(Enumerable.Range(3, 200_000).Select(number => $"""<row r="{number}" s="3" customFormat="1"/>"""));
        const string headings = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>STATE</t></is></c><c r="B1" t="inlineStr"><is><t>AGENCY</t></is></c></row>
            """;
        var row = """<row r="2"><c r="A2" t="inlineStr"><is><t>UTAH</t></is></c><c r="B2" t="inlineStr"><is><t>Orem</t></is></c>""";
        var file = TestWorkbookArchive.ReplacePart(
            List.ToBytes(), "xl/worksheets/sheet1.xml",
            TestWorkbookArchive.ToWorksheetXml($"{headings}{row}{formattedCells}</row>{formattedRows}", ""));

        Assert.Equal("Orem", Assert.Single(WorkbookTestExtensions.Read(file).Rows).Cells.Agency);
    }

    [Fact]
    public void Invisible_characters_in_headings_are_ignored()
    {
        var table = WorkbookBuilder.WithColumns("\u200BSTATE\u200E", "LAW\u00A0ENFORCEMENT\u00AD AGENCY", "SIG\u200DNED", "\uFEFFSUPPORT TYPE")
            .AddRow("UTAH", "Orem", "7/2/2025", "Task Force Model").Read();

        Assert.Equal(["STATE", "LAW ENFORCEMENT AGENCY", "SIGNED", "SUPPORT TYPE"], table.Headers);
    }
}
