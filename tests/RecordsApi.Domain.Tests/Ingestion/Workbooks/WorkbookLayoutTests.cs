using CsCheck;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Workbooks;

/// <summary>How a list is laid out does not change what is read from it.</summary>
public class WorkbookLayoutTests
{
    private static readonly string[] Headings = ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA"];

    private static readonly object?[][] Rows =
    [
        ["UTAH", "Kane County Sheriff's Office", "County", "Kane County", "Task Force Model", new DateOnly(2025, 7, 2),
            TestWorkbookCell.WithLink("link", "https://www.ice.gov/kane.pdf")],
        ["TEXAS", "Orem Police Department", "Municipality", null, "Jail Enforcement Model", "7/3/2025", "link pending"],
    ];

    private static readonly string[] Invisible = ["", " ", "\u00A0", "\u200B", "\u200E", "\n"];

    private static readonly IReadOnlyList<PrintedCells> Expected = [.. Read(Headings, Rows, titleRows: 0).Rows.Select(row => row.Cells)];

    private static WorkbookTable Read(IEnumerable<string> headings, IEnumerable<IReadOnlyList<object?>> rows, int titleRows)
    {
        var workbook = WorkbookBuilder.Empty();
        for (var i = 0; i < titleRows; i++)
            workbook.AddRow(i % 2 == 0 ? "Participating agencies by STATE" : null, i % 3 == 0 ? "As of today" : null);
        workbook.AddRow([.. headings]);
        return rows.Aggregate(workbook, (list, row) => list.AddRow([.. row])).Read();
    }

    [Fact]
    public void Title_rows_column_order_case_and_spacing_of_headings_change_nothing() =>
        Gen.Select(Gen.Int[0, 5], Gen.Shuffle(Enumerable.Range(0, Headings.Length).ToArray()), Gen.Int[0, Invisible.Length - 1].Array[Headings.Length], Gen.Bool)
            .ForAll((titleRows, order, spaces, isLowercase) =>
            {
                var headings = order.Select(i => $"{Invisible[spaces[i]]}{(isLowercase ? Headings[i].ToLowerInvariant() : Headings[i])}{Invisible[spaces[^(i + 1)]]}");

                var table = Read(headings, Rows.Select(row => (IReadOnlyList<object?>)[.. order.Select(i => row[i])]), titleRows);

                Assert.Equal(Expected, table.Rows.Select(row => row.Cells));
            }, iterations: 100);
}
