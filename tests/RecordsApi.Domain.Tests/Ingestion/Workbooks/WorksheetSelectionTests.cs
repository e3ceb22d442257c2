using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

/// <summary>Tests which worksheet of a workbook is read as the list.</summary>
public class WorksheetSelectionTests
{
    private const string FirstSheetPart = "xl/worksheets/sheet1.xml";

    private static WorkbookBuilder ParticipatingList => WorkbookBuilder.ForParticipatingList()
        .AddRow("UTAH", "Kane County Sheriff's Office", "County", "Kane County", "Task Force Model", new DateOnly(2025, 7, 2));

    private static string InlineRow(int number, params string[] texts) =>
        $"""<row r="{number}">{string.Concat(texts.Select((text, i) => $"""<c r="{(char)('A' + i)}{number}" t="inlineStr"><is><t>{text}</t></is></c>"""))}</row>""";

    private static WorkbookTable ReadBehind(string fileName, params string[] rowsOfFirstSheet)
    {
        var file = TestWorkbookArchive.ReplacePart(
            ParticipatingList.AddSheetBefore("x", hidden: false).ToBytes(), FirstSheetPart,
            TestWorkbookArchive.ToWorksheetXml(string.Concat(rowsOfFirstSheet), ""));
        return WorkbookReader.Read(new MemoryStream(file), fileName, null, CancellationToken.None);
    }

    [Fact]
    public void Summary_in_front_of_the_list_is_not_read_as_the_list()
    {
        var table = ReadBehind("participatingAgencies07032025.xlsx", InlineRow(1, "STATE", "AGENCY", "TOTAL"), InlineRow(2, "UTAH", "All agencies", "17"));

        Assert.Equal("Kane County Sheriff's Office", Assert.Single(table.Rows).Cells.Agency);
    }

    [Fact]
    public void Worksheet_with_the_headings_of_a_list_that_is_not_read_is_noted()
    {
        var table = ReadBehind(
            "participatingAgencies07032025.xlsx",
            InlineRow(1, "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE"), InlineRow(2, "UTAH", "Orem Police Department"));

        Assert.Contains(
            "The worksheet “Sheet1” also has the headings of a list (1 rows) and was not read; the list was read from “Sheet2”.", table.Notes);
    }

    [Fact]
    public void Workbook_with_both_lists_is_read_for_the_list_of_its_file_name()
    {
        string[] pendingSheet =
        [
            InlineRow(1, "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE"), InlineRow(2, "UTAH", "Orem Police Department"),
        ];

        Assert.Equal("Orem Police Department", ReadBehind("pendingAgencies07032025.xlsx", pendingSheet).Rows.Single().Cells.Agency);
        Assert.Equal(
            "Kane County Sheriff's Office", ReadBehind("participatingAgencies07032025.xlsx", pendingSheet).Rows.Single().Cells.Agency);
    }

    [Fact]
    public void First_of_two_equal_worksheets_is_read()
    {
        var table = ReadBehind(
            "pendingAgencies07032025.xlsx",
            InlineRow(1, "STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE"), InlineRow(2, "UTAH", "Orem Police Department"));

        Assert.Equal("Orem Police Department", table.Rows.Single().Cells.Agency);
    }

    [Fact]
    public void Value_of_merged_cells_is_that_of_each_row_beside_them()
    {
        var table = ReadWithMerges("A2:A3", "G2:G3");

        Assert.Equal(["UTAH", "UTAH"], table.Rows.Select(row => row.Cells.State));
        Assert.Equal(["https://www.ice.gov/kane.pdf", "https://www.ice.gov/kane.pdf"], table.Rows.Select(row => row.Cells.MoaLink));
        Assert.Contains("2 cells are merged with one above them; its value was used.", table.Notes);
    }

    [Fact]
    public void Value_of_merged_cells_is_not_spread_to_other_columns()
    {
        var table = ReadWithMerges("B2:C3");

        Assert.Null(table.Rows[1].Cells.Type);
        Assert.Equal("Kane County Sheriff's Office", table.Rows[1].Cells.Agency);
    }

    [Fact]
    public void Merged_title_above_the_headings_is_not_spread()
    {
        var table = ReadWithMerges("A1:A1", "A1:H1");

        Assert.Null(table.Rows[1].Cells.State);
    }

    /// <summary>Reads a list of two rows, of which the second has a model only.</summary>
    private static WorkbookTable ReadWithMerges(params string[] ranges)
    {
        string[] cells = ["UTAH", "Kane County Sheriff's Office", "County", "Kane County", "Task Force Model", "45840", "link"];
        var rows = InlineRow(1, "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA") + InlineRow(2, cells)
            + """<row r="3"><c r="A3" s="1"/><c r="E3" t="inlineStr"><is><t>Jail Enforcement Model</t></is></c></row>""";
        var merges = $"<mergeCells>{string.Concat(ranges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";
        var file = TestWorkbookArchive.ReplacePart(
            WorkbookBuilder.ForParticipatingList()
                .AddRow(null, null, null, null, null, null, TestWorkbookCell.WithLink("link", "https://www.ice.gov/kane.pdf")).ToBytes(),
            FirstSheetPart,
            TestWorkbookArchive.ToWorksheetXml(rows, $"""{merges}<hyperlinks><hyperlink ref="G2" r:id="rIdLink1"/></hyperlinks>"""));
        return WorkbookTestExtensions.Read(file);
    }
}
