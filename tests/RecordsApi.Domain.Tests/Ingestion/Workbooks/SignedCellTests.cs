using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

public class SignedCellTests
{
    public static TheoryData<string, string, int> SignedCells => new()
    {
        { "serial", "45840", (int)CellKind.Number },
        { "text", "7/72025", (int)CellKind.Text },
        { "iso", "2025-07-02", (int)CellKind.Date },
        { "error", "#N/A", (int)CellKind.Error },
        { "true", "TRUE", (int)CellKind.Boolean },
        { "formula", "45840", (int)(CellKind.Number | CellKind.Formula) },
    };

    [Theory]
    [MemberData(nameof(SignedCells))]
    public void Signed_cell_has_its_text_and_cell_kind(string cell, string text, int kind)
    {
        object signed = cell switch
        {
            "serial" => new DateOnly(2025, 7, 2),
            "iso" => TestWorkbookCell.IsoDate("2025-07-02"),
            "error" => TestWorkbookCell.Error("#N/A"),
            "true" => TestWorkbookCell.BooleanTrue(),
            "formula" => TestWorkbookCell.WithNumberFormula("DATE(2025,7,2)", 45840),
            _ => "7/72025",
        };

        var cells = WorkbookTestExtensions.ReadRowWithSigned(signed);

        Assert.Equal((text, (CellKind)kind), (cells.Signed, cells.SignedKind));
    }

    [Fact]
    public void Signed_formula_without_a_value_is_a_problem_with_file_row_and_cell()
    {
        var table = WorkbookBuilder.ForParticipatingList()
            .AddRow("FLORIDA", "Hialeah", null, null, "Task Force Model", TestWorkbookCell.WithFormula("TODAY()"))
            .AddRow("FLORIDA", "Doral", null, null, "Task Force Model")
            .Read();

        var problem = table.Problems.Single();
        Assert.Equal(("list.xlsx", 2, "F2"), (problem.FileName, problem.Row, problem.Cell));
        Assert.Equal(["Hialeah", "Doral"], table.Rows.Select(row => row.Cells.Agency));
    }

    [Fact]
    public void Cached_formula_value_is_used_and_noted()
    {
        var table = WorkbookBuilder.ForPendingList().AddRow("UTAH", TestWorkbookCell.WithFormula("UPPER(\"weber\")", "WEBER")).Read();

        Assert.Equal("WEBER", table.Rows.Single().Cells.Agency);
        Assert.Equal("B2: the cell contains a formula; its cached value was used.", table.Notes.Single());
    }

    [Fact]
    public void Formulas_of_one_column_are_noted_once()
    {
        var table = WorkbookBuilder.ForPendingList()
            .AddRow("UTAH", "Weber", null, TestWorkbookCell.WithFormula("A", "Weber County"))
            .AddRow("UTAH", "Davis", null, TestWorkbookCell.WithFormula("A", "Davis County"))
            .AddRow("UTAH", "Cache", null, TestWorkbookCell.WithFormula("A", "Cache County"))
            .Read();

        Assert.Equal("D2 and 2 more cells in the column contain formulas; their cached values were used.", table.Notes.Single());
    }

    [Fact]
    public void Signed_cell_of_a_1904_epoch_workbook_is_flagged()
    {
        var cells = WorkbookBuilder.ForParticipatingList().Use1904Epoch()
            .AddRow("FLORIDA", "Hialeah", null, null, "Task Force Model", TestWorkbookCell.DateSerial(44378))
            .Read().Rows.Single().Cells;

        Assert.Equal(CellKind.Number | CellKind.Epoch1904, cells.SignedKind);
    }
}
