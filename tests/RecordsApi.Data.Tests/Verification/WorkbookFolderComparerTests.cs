using RecordsApi.Data.Tests.Support;
using RecordsApi.Data.Verification;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Verification;

/// <summary>The register is compared with workbooks that are read again.</summary>
public sealed class WorkbookFolderComparerTests
{
    [Fact]
    public async Task Imported_workbooks_match_row_by_row()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(SaveWorkbooks(register));

        var figures = await WorkbookFolderComparer.CompareAsync(await register.ReadSnapshotAsync(), register.PathTo("lists"), CancellationToken.None);

        Assert.Equal((6, 6, 12, 12), (figures.Files, figures.FilesInRegister, figures.Rows, figures.RowsMatching));
        Assert.Empty(figures.Differences);
    }

    [Fact]
    public async Task Workbook_that_was_not_imported_is_reported()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(SaveWorkbooks(register)[1..]);

        var figures = await WorkbookFolderComparer.CompareAsync(await register.ReadSnapshotAsync(), register.PathTo("lists"), CancellationToken.None);

        Assert.Equal(["participatingAgencies06162025.xlsx: not in the register; run 'import' to add it."], figures.Differences);
    }

    [Fact]
    public async Task Row_that_differs_from_its_printed_text_is_reported()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(SaveWorkbooks(register));
        await register.ExecuteSqlAsync("UPDATE PrintedRows SET AgencyPrinted = 'Hialeah PD' WHERE AgencyPrinted = 'Hialeah Police Department'");

        var figures = await WorkbookFolderComparer.CompareAsync(await register.ReadSnapshotAsync(), register.PathTo("lists"), CancellationToken.None);

        Assert.Equal(["participatingAgencies06162025.xlsx, row 3: differs from the register."], figures.Differences);
    }

    [Fact]
    public async Task Unreadable_workbook_is_reported()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(SaveWorkbooks(register));
        register.SaveFile("lists/pendingAgencies06192025.xlsx", MalformedFiles.PlainText);

        var figures = await WorkbookFolderComparer.CompareAsync(await register.ReadSnapshotAsync(), register.PathTo("lists"), CancellationToken.None);

        Assert.StartsWith("pendingAgencies06192025.xlsx: ", Assert.Single(figures.Differences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_that_is_no_list_is_skipped()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(SaveWorkbooks(register));
        register.SaveFile("lists/statistics.xlsx", WorkbookBuilder.WithColumns("NAME", "CITY", "STATE").AddRow("Pine Center", "Ocala", "FL").ToBytes());

        var figures = await WorkbookFolderComparer.CompareAsync(await register.ReadSnapshotAsync(), register.PathTo("lists"), CancellationToken.None);

        Assert.Equal((6, 1), (figures.Files, figures.FilesSkipped));
        Assert.Empty(figures.Differences);
    }

    [Fact]
    public async Task List_of_facilities_is_skipped()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(SaveWorkbooks(register));
        register.SaveFile("lists/statistics.xlsx", WorkbookBuilder.WithColumns("Name", "City", "State", "Type Detailed").AddRow("Pine Center", "Ocala", "FL", "IGSA").ToBytes());

        var figures = await WorkbookFolderComparer.CompareAsync(await register.ReadSnapshotAsync(), register.PathTo("lists"), CancellationToken.None);

        Assert.Equal((6, 1), (figures.Files, figures.FilesSkipped));
        Assert.Empty(figures.Differences);
    }

    private static string[] SaveWorkbooks(TemporaryRegister register) => register.SaveFile([.. SampleWorkbooks.OneWeek.Select(f => ($"lists/{f.FileName}", f.Workbook))]);
}
