using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

/// <summary>The contents of the import report.</summary>
public sealed class ImportReportTests
{
    [Fact]
    public async Task Report_counts_rows_new_agreements_and_ends()
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek);
        await register.ImportAsync(files[..2]);

        var report = await register.ImportAsync(files[2..]);

        Assert.Equal((4, 0, 9, 2, 1), (report.FilesRead, report.FilesAlreadyImported, report.Rows, report.NewAgreements, report.Ended.Count));
        Assert.StartsWith("fl-hialeah-police-department-287g-task-force-1: delisted 2025-06-17.", report.Ended[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_names_quarantined_files_with_the_reason()
    {
        using var register = new TemporaryRegister();
        var report = await register.ImportAsync(register.SaveFile(("participatingAgencies06162025.xlsx", SampleWorkbooks.PendingList("Doral Police Department"))));

        Assert.StartsWith(
            "participatingAgencies06162025.xlsx: quarantined. The file has the columns of the pending list",
            Assert.Single(report.NotAccepted), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_names_unreadable_cells_with_file_row_and_column()
    {
        using var register = new TemporaryRegister();
        var workbook = SampleWorkbooks.ParticipatingList().AddRow("FLORIDA", "Hialeah Police Department", "Municipality", null, "Submarine Model", new DateOnly(2025, 6, 9));

        var report = await register.ImportAsync(register.SaveFile(("participatingAgencies06162025.xlsx", workbook)));

        Assert.StartsWith(
            "participatingAgencies06162025.xlsx, row 3, column SUPPORT TYPE: 'Submarine Model'. The model is unknown.",
            Assert.Single(report.CellProblems), StringComparison.Ordinal);
    }
}
