using System.Security.Cryptography;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

public class WorkbookReaderTests
{
    [Fact]
    public void Cells_are_read_as_printed()
    {
        var table = WorkbookBuilder.ForParticipatingList()
            .AddRow(
                "TEXAS ", "Perry\u00A0Police\nDepartment ", "County", TestWorkbookCell.Error("#N/A"), "Task Force Model", "05/082025",
                "link pending ", "x")
            .Read();

        var expected = new PrintedCells(
            "TEXAS ", "Perry\u00A0Police\nDepartment ", "County", "#N/A", "Task Force Model", "05/082025", CellKind.Text,
            "link pending ", null, "x", null);
        Assert.Equal(new PrintedRow(2, false, expected), table.Rows.Single());
    }

    [Fact]
    public void Null_character_is_removed_and_noted_and_other_control_characters_are_kept()
    {
        var table = WorkbookBuilder.ForParticipatingList()
            .AddRow("TEXAS", "Perry_x0000_ Police_x0001_Department", "County", "Perry County", "Task Force Model", "05/08/2025")
            .AddRow("_x0000_")
            .Read();

        Assert.Equal("Perry Police\u0001Department", table.Rows.Single().Cells.Agency);
        Assert.Equal("B2 and 1 more cells: the character U+0000 was removed from them.", table.Notes.Single());
    }

    [Fact]
    public void Table_has_the_file_name_without_folder_and_the_hash_of_the_bytes()
    {
        var file = WorkbookBuilder.ForPendingList().ToBytes();

        var table = WorkbookTestExtensions.Read(file);

        Assert.Equal("list.xlsx", table.FileName);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), table.Sha256);
    }

    [Fact]
    public void Stream_is_read_from_its_start_and_left_open()
    {
        using var stream = WorkbookBuilder.ForPendingList().ToStream();
        stream.Position = 7;

        WorkbookReader.Read(stream, "a.xlsx", null, CancellationToken.None);

        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Columns_are_found_by_header_regardless_of_order_case_and_white_space()
    {
        var table = WorkbookBuilder.WithColumns(" signed ", "Law  Enforcement\nAgency", "state")
            .AddRow("2025-07-02", "Hialeah", "FLORIDA")
            .Read();

        Assert.Equal(new PrintedCells(State: "FLORIDA", Agency: "Hialeah", Signed: "2025-07-02"), table.Rows.Single().Cells);
        Assert.Equal(["SIGNED", "LAW ENFORCEMENT AGENCY", "STATE"], table.Headers);
    }

    [Fact]
    public void Header_is_found_below_a_title()
    {
        var table = WorkbookBuilder.Empty()
            .AddRow("287(g) agreements")
            .AddBlankRow()
            .AddRow("STATE", "AGENCY")
            .AddRow("UTAH", "Weber").Read();

        Assert.Equal(4, table.Rows.Single().RowNumber);
    }

    [Fact]
    public void Unknown_column_is_noted()
    {
        var table = WorkbookBuilder.WithColumns("STATE", "AGENCY", "REMARKS").AddRow("UTAH", "Weber", "new").Read();

        Assert.Equal("The column “REMARKS” (C1) is unknown and was ignored.", table.Notes.Single());
        Assert.Equal(new PrintedCells(State: "UTAH", Agency: "Weber"), table.Rows.Single().Cells);
    }

    [Fact]
    public void Hidden_rows_are_read_and_flagged()
    {
        var table = WorkbookBuilder.ForPendingList().AddHiddenRow("UTAH", "Weber").AddRow("UTAH", "Utah").Read();

        Assert.Equal([true, false], table.Rows.Select(row => row.Hidden));
    }

    [Fact]
    public void Rows_with_only_white_space_are_skipped()
    {
        var table = WorkbookBuilder.ForPendingList().AddBlankRow().AddRow(" ", "\u00A0").AddRow("UTAH", "Weber").Read();

        Assert.Equal(4, table.Rows.Single().RowNumber);
    }

    [Fact]
    public void Hidden_worksheets_and_worksheets_without_a_header_are_skipped()
    {
        var table = WorkbookBuilder.ForPendingList().AddRow("UTAH", "Weber")
            .AddSheetBefore("STATE", hidden: true).AddSheetBefore("Read me", hidden: false)
            .Read();

        Assert.Equal("Weber", table.Rows.Single().Cells.Agency);
    }

    [Fact]
    public void Rich_and_inline_text_is_read_without_phonetic_hints()
    {
        var cells = WorkbookBuilder.ForPendingList()
            .AddRow(TestWorkbookCell.InlineText("UTAH"), TestWorkbookCell.RichText("Weber ", "County"))
            .Read().Rows.Single().Cells;

        Assert.Equal(("UTAH", "Weber County"), (cells.State, cells.Agency));
    }

    [Fact]
    public void Escaped_control_characters_are_decoded()
    {
        var cells = WorkbookBuilder.ForPendingList().AddRow("UTAH", "Weber_x000D_County").Read().Rows.Single().Cells;

        Assert.Equal("Weber\rCounty", cells.Agency);
    }

    [Fact]
    public void Equal_rows_of_two_files_have_equal_cells()
    {
        var first = WorkbookBuilder.ForPendingList().AddRow("UTAH", "Weber").Read().Rows.Single();
        var second = WorkbookBuilder.ForPendingList().AddBlankRow().AddHiddenRow("UTAH", "Weber").Read().Rows.Single();

        Assert.Equal(first.Cells, second.Cells);
    }

    [Fact]
    public void Reading_throws_when_canceled()
    {
        using var stream = WorkbookBuilder.ForPendingList().ToStream();

        Assert.Throws<OperationCanceledException>(
            () => WorkbookReader.Read(stream, "a.xlsx", null, new CancellationToken(canceled: true)));
    }
}
