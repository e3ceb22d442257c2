using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications.Workbooks;

public class CellLinkTests
{
    private const string Document = "https://www.ice.gov/doclib/287gMOA/a.pdf";

    [Fact]
    public void Link_behind_a_cell_stands_beside_its_text()
    {
        var cells = WorkbookReading.WithMoa(BuiltCell.Linked("link ", Document));

        Assert.Equal(("link ", Document), (cells.Moa, cells.MoaLink));
    }

    [Fact]
    public void Link_on_a_cell_without_text_is_found() =>
        Assert.Equal(Document, WorkbookReading.WithMoa(BuiltCell.LinkOnly(Document)).MoaLink);

    [Fact]
    public void Link_on_a_range_belongs_to_every_row_of_it()
    {
        var table = WorkbookBuilder.Participating()
            .Row("UTAH", "Weber").Row("UTAH", "Utah").Row("UTAH", "Davis")
            .RangeLink("G2:G3", Document)
            .Read();

        Assert.Equal([Document, Document, null], table.Rows.Select(row => row.Cells.MoaLink));
    }

    [Fact]
    public void Link_on_a_range_of_every_cell_costs_nothing() =>
        Assert.Equal(
            Document,
            WorkbookBuilder.Participating().Row("UTAH", "Weber").RangeLink("A1:XFD1048576", Document).Read().Rows.Single().Cells.MoaLink);

    [Theory]
    [InlineData("HYPERLINK(\"https://www.ice.gov/doclib/287gMOA/a.pdf\",\"link\")")]
    [InlineData("hyperlink( \"https://www.ice.gov/doclib/287gMOA/a.pdf\" , \"link\" )")]
    public void Link_written_as_a_formula_is_read(string formula)
    {
        var cells = WorkbookReading.WithMoa(BuiltCell.FormulaOf(formula));

        Assert.Equal(("link", Document), (cells.Moa, cells.MoaLink));
    }

    [Fact]
    public void Mail_scanners_wrapper_is_not_kept()
    {
        var cells = WorkbookReading.WithMoa(BuiltCell.Linked(
            "link", "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2Fa.pdf&data=05%7C02%7Csomebody%40example.gov"));

        Assert.Equal(Document, cells.MoaLink);
    }

    [Fact]
    public void Rows_archived_at_two_moments_are_the_same_row()
    {
        var first = WorkbookReading.WithMoa("https://web.archive.org/web/20210113002027/" + Document);
        var second = WorkbookReading.WithMoa("https://web.archive.org/web/20250219163339/" + Document);

        Assert.Equal(first, second);
        Assert.Equal(Document, first.Moa);
    }

    [Fact]
    public void Wrapper_within_the_text_of_any_cell_is_not_kept()
    {
        var cells = WorkbookBuilder.Pending()
            .Row("UTAH", "Weber (https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fweber.gov%2F&data=somebody%40example.gov )")
            .Read().Rows.Single().Cells;

        Assert.Equal("Weber (https://weber.gov/ )", cells.Agency);
    }

    [Theory]
    [InlineData("mailto:one@")]
    [InlineData("http://")]
    [InlineData("https://[bad")]
    [InlineData("file://https:\\a\\b")]
    [InlineData("http://a b:c d/%zz")]
    public void Target_that_is_no_address_leaves_the_file_readable(string target)
    {
        var table = WorkbookBuilder.Participating()
            .Row("UTAH", "Weber", null, null, null, null, BuiltCell.Linked("link", target))
            .Row("UTAH", "Utah", null, null, null, null, BuiltCell.Linked("link", Document))
            .Read();

        Assert.Equal([null, Document], table.Rows.Select(row => row.Cells.MoaLink));
        Assert.StartsWith("G2: the link was left out.", table.Notes.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https:///www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https:/www.ice.gov/doclib/287gMOA/a.pdf")]
    [InlineData("chrome-extension://[efaidnbm/https:/www.ice.gov/doclib/287gMOA/a.pdf")]
    public void Target_that_is_no_address_is_mended_where_one_can_be_made_out(string target) =>
        Assert.Equal(Document, WorkbookReading.WithMoa(BuiltCell.Linked("link", target)).MoaLink);
}
