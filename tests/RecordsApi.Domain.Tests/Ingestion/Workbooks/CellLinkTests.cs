using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

public class CellLinkTests
{
    private const string DocumentUrl = "https://www.ice.gov/doclib/287gMOA/a.pdf";

    [Fact]
    public void Hyperlink_of_a_cell_is_read_along_with_its_text()
    {
        var cells = WorkbookTestExtensions.ReadRowWithMoa(TestWorkbookCell.WithLink("link ", DocumentUrl));

        Assert.Equal(("link ", DocumentUrl), (cells.Moa, cells.MoaLink));
    }

    [Fact]
    public void Hyperlink_of_a_cell_without_text_is_read() =>
        Assert.Equal(DocumentUrl, WorkbookTestExtensions.ReadRowWithMoa(TestWorkbookCell.LinkOnly(DocumentUrl)).MoaLink);

    [Fact]
    public void Hyperlink_of_a_range_applies_to_each_of_its_rows()
    {
        var table = WorkbookBuilder.ForParticipatingList()
            .AddRow("UTAH", "Weber").AddRow("UTAH", "Utah").AddRow("UTAH", "Davis")
            .AddRangeLink("G2:G3", DocumentUrl)
            .Read();

        Assert.Equal([DocumentUrl, DocumentUrl, null], table.Rows.Select(row => row.Cells.MoaLink));
    }

    [Fact]
    public void Hyperlink_of_the_whole_sheet_is_read_quickly() =>
        Assert.Equal(
            DocumentUrl,
            WorkbookBuilder.ForParticipatingList().AddRow("UTAH", "Weber").AddRangeLink("A1:XFD1048576", DocumentUrl)
                .Read().Rows.Single().Cells.MoaLink);

    [Theory]
    [InlineData("HYPERLINK(\"https://www.ice.gov/doclib/287gMOA/a.pdf\",\"link\")")]
    [InlineData("hyperlink( \"https://www.ice.gov/doclib/287gMOA/a.pdf\" , \"link\" )")]
    public void HYPERLINK_formula_is_read(string formula)
    {
        var cells = WorkbookTestExtensions.ReadRowWithMoa(TestWorkbookCell.WithFormula(formula));

        Assert.Equal(("link", DocumentUrl), (cells.Moa, cells.MoaLink));
    }

    [Fact]
    public void Mail_scanner_wrapper_is_removed()
    {
        var cells = WorkbookTestExtensions.ReadRowWithMoa(TestWorkbookCell.WithLink(
            "link",
            "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2Fa.pdf"
            + "&data=05%7C02%7Csomebody%40example.gov"));

        Assert.Equal(DocumentUrl, cells.MoaLink);
    }

    [Fact]
    public void Rows_archived_at_different_timestamps_are_equal()
    {
        var first = WorkbookTestExtensions.ReadRowWithMoa("https://web.archive.org/web/20210113002027/" + DocumentUrl);
        var second = WorkbookTestExtensions.ReadRowWithMoa("https://web.archive.org/web/20250219163339/" + DocumentUrl);

        Assert.Equal(first, second);
        Assert.Equal(DocumentUrl, first.Moa);
    }

    [Fact]
    public void Wrapper_within_cell_text_is_removed()
    {
        var cells = WorkbookBuilder.ForPendingList()
            .AddRow(
                "UTAH", "Weber (https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fweber.gov%2F&data=somebody%40example.gov )")
            .Read().Rows.Single().Cells;

        Assert.Equal("Weber (https://weber.gov/ )", cells.Agency);
    }

    [Theory]
    [InlineData("mailto:one@")]
    [InlineData("http://")]
    [InlineData("https://[bad")]
    [InlineData("file://https:\\a\\b")]
    [InlineData("http://a b:c d/%zz")]
    public void Invalid_hyperlink_target_is_dropped_and_noted(string target)
    {
        var table = WorkbookBuilder.ForParticipatingList()
            .AddRow("UTAH", "Weber", null, null, null, null, TestWorkbookCell.WithLink("link", target))
            .AddRow("UTAH", "Utah", null, null, null, null, TestWorkbookCell.WithLink("link", DocumentUrl))
            .Read();

        Assert.Equal([null, DocumentUrl], table.Rows.Select(row => row.Cells.MoaLink));
        Assert.StartsWith("G2: the link was ignored.", table.Notes.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https:///www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https:/www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("chrome-extension://[efaidnbm/https:/www.ice.gov/doclib/287gMOA/a.pdf")]
    public void Malformed_hyperlink_target_is_repaired_where_possible(string target) =>
        Assert.Equal(DocumentUrl, WorkbookTestExtensions.ReadRowWithMoa(TestWorkbookCell.WithLink("link", target)).MoaLink);
}
