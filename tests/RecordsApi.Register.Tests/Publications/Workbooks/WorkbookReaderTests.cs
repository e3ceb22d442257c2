using System.Security.Cryptography;
using RecordsApi.Register.Publications.Workbooks;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications.Workbooks;

public class WorkbookReaderTests
{
    [Fact]
    public void Reader_keeps_every_cell_as_printed()
    {
        var table = WorkbookBuilder.Participating()
            .Row("TEXAS ", "Perry\u00A0Police\nDepartment ", "County", BuiltCell.Error("#N/A"), "Task Force Model", "05/082025", "link pending ", "x")
            .Read();

        var expected = new PrintedCells(
            "TEXAS ", "Perry\u00A0Police\nDepartment ", "County", "#N/A", "Task Force Model", "05/082025", CellKind.Text,
            "link pending ", null, "x", null);
        Assert.Equal(new PrintedRow(2, false, expected), table.Rows.Single());
    }

    [Fact]
    public void Reader_names_the_file_without_its_folder_and_hashes_its_bytes()
    {
        var file = WorkbookBuilder.Pending().ToBytes();

        var table = WorkbookReading.Read(file);

        Assert.Equal("list.xlsx", table.FileName);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), table.Sha256);
    }

    [Fact]
    public void Reader_leaves_the_stream_open_and_reads_it_from_its_start()
    {
        using var stream = WorkbookBuilder.Pending().ToStream();
        stream.Position = 7;

        WorkbookReader.Read(stream, "a.xlsx", null, CancellationToken.None);

        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Reader_goes_by_header_names_whatever_their_order_case_and_white_space()
    {
        var table = WorkbookBuilder.WithColumns(" signed ", "Law  Enforcement\nAgency", "state")
            .Row("2025-07-02", "Hialeah", "FLORIDA")
            .Read();

        Assert.Equal(new PrintedCells(State: "FLORIDA", Agency: "Hialeah", Signed: "2025-07-02"), table.Rows.Single().Cells);
        Assert.Equal(["SIGNED", "LAW ENFORCEMENT AGENCY", "STATE"], table.Headers);
    }

    [Fact]
    public void Reader_finds_the_header_below_a_title()
    {
        var table = WorkbookBuilder.Empty().Row("287(g) agreements").BlankRow().Row("STATE", "AGENCY").Row("UTAH", "Weber").Read();

        Assert.Equal(4, table.Rows.Single().RowNumber);
    }

    [Fact]
    public void Reader_reports_a_column_it_does_not_know()
    {
        var table = WorkbookBuilder.WithColumns("STATE", "AGENCY", "REMARKS").Row("UTAH", "Weber", "new").Read();

        Assert.Equal("The column “REMARKS” (C1) is not known and was left out.", table.Notes.Single());
        Assert.Equal(new PrintedCells(State: "UTAH", Agency: "Weber"), table.Rows.Single().Cells);
    }

    [Fact]
    public void Reader_keeps_hidden_rows_and_flags_them()
    {
        var table = WorkbookBuilder.Pending().HiddenRow("UTAH", "Weber").Row("UTAH", "Utah").Read();

        Assert.Equal([true, false], table.Rows.Select(row => row.Hidden));
    }

    [Fact]
    public void Reader_skips_rows_that_hold_nothing_but_white_space()
    {
        var table = WorkbookBuilder.Pending().BlankRow().Row(" ", "\u00A0").Row("UTAH", "Weber").Read();

        Assert.Equal(4, table.Rows.Single().RowNumber);
    }

    [Fact]
    public void Reader_skips_a_hidden_worksheet_and_one_without_a_header()
    {
        var table = WorkbookBuilder.Pending().Row("UTAH", "Weber")
            .SheetBefore("STATE", hidden: true).SheetBefore("Read me", hidden: false)
            .Read();

        Assert.Equal("Weber", table.Rows.Single().Cells.Agency);
    }

    [Fact]
    public void Reader_reads_rich_and_inline_text_without_phonetic_hints()
    {
        var cells = WorkbookBuilder.Pending().Row(BuiltCell.Inline("UTAH"), BuiltCell.Rich("Weber ", "County")).Read().Rows.Single().Cells;

        Assert.Equal(("UTAH", "Weber County"), (cells.State, cells.Agency));
    }

    [Fact]
    public void Reader_undoes_the_escapes_of_characters_that_xml_cannot_hold()
    {
        var cells = WorkbookBuilder.Pending().Row("UTAH", "Weber_x000D_County").Read().Rows.Single().Cells;

        Assert.Equal("Weber\rCounty", cells.Agency);
    }

    [Fact]
    public void Equal_rows_of_two_files_are_equal_values()
    {
        var first = WorkbookBuilder.Pending().Row("UTAH", "Weber").Read().Rows.Single();
        var second = WorkbookBuilder.Pending().BlankRow().HiddenRow("UTAH", "Weber").Read().Rows.Single();

        Assert.Equal(first.Cells, second.Cells);
    }

    [Fact]
    public void Reader_stops_when_cancelled()
    {
        using var stream = WorkbookBuilder.Pending().ToStream();

        Assert.Throws<OperationCanceledException>(
            () => WorkbookReader.Read(stream, "a.xlsx", null, new CancellationToken(canceled: true)));
    }
}
