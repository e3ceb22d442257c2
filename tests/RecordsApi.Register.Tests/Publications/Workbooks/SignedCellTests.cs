using RecordsApi.Register.Publications.Workbooks;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Publications.Workbooks;

public class SignedCellTests
{
    public static TheoryData<string, string, int> Kinds => new()
    {
        { "serial", "45840", (int)CellKind.Number },
        { "text", "7/72025", (int)CellKind.Text },
        { "iso", "2025-07-02", (int)CellKind.Date },
        { "error", "#N/A", (int)CellKind.Error },
        { "true", "TRUE", (int)CellKind.Boolean },
        { "formula", "45840", (int)(CellKind.Number | CellKind.Formula) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Signed_keeps_its_text_and_says_how_it_is_held(string cell, string text, int kind)
    {
        object signed = cell switch
        {
            "serial" => new DateOnly(2025, 7, 2),
            "iso" => BuiltCell.IsoDate("2025-07-02"),
            "error" => BuiltCell.Error("#N/A"),
            "true" => BuiltCell.True(),
            "formula" => BuiltCell.NumberFormula("DATE(2025,7,2)", 45840),
            _ => "7/72025",
        };

        var cells = WorkbookReading.WithSigned(signed);

        Assert.Equal((text, (CellKind)kind), (cells.Signed, cells.SignedKind));
    }

    [Fact]
    public void Signed_as_a_formula_without_a_value_is_a_problem_that_names_file_row_and_cell()
    {
        var table = WorkbookBuilder.Participating()
            .Row("FLORIDA", "Hialeah", null, null, "Task Force Model", BuiltCell.FormulaOf("TODAY()"))
            .Row("FLORIDA", "Doral", null, null, "Task Force Model")
            .Read();

        var problem = table.Problems.Single();
        Assert.Equal(("list.xlsx", 2, "F2"), (problem.FileName, problem.Row, problem.Cell));
        Assert.Equal(["Hialeah", "Doral"], table.Rows.Select(row => row.Cells.Agency));
    }

    [Fact]
    public void Cached_value_of_a_formula_is_taken_and_noted()
    {
        var table = WorkbookBuilder.Pending().Row("UTAH", BuiltCell.FormulaOf("UPPER(\"weber\")", "WEBER")).Read();

        Assert.Equal("WEBER", table.Rows.Single().Cells.Agency);
        Assert.Equal("B2: the cell holds a formula; its cached value was taken.", table.Notes.Single());
    }

    [Fact]
    public void Column_of_formulas_is_noted_once()
    {
        var table = WorkbookBuilder.Pending()
            .Row("UTAH", "Weber", null, BuiltCell.FormulaOf("A", "Weber County"))
            .Row("UTAH", "Davis", null, BuiltCell.FormulaOf("A", "Davis County"))
            .Row("UTAH", "Cache", null, BuiltCell.FormulaOf("A", "Cache County"))
            .Read();

        Assert.Equal("D2 and 2 more cells of its column hold formulas; their cached values were taken.", table.Notes.Single());
    }

    [Fact]
    public void Signed_of_a_workbook_that_counts_from_1904_says_so()
    {
        var cells = WorkbookBuilder.Participating().From1904()
            .Row("FLORIDA", "Hialeah", null, null, "Task Force Model", BuiltCell.Serial(44378))
            .Read().Rows.Single().Cells;

        Assert.Equal(CellKind.Number | CellKind.Epoch1904, cells.SignedKind);
    }
}
