using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Importing;

/// <summary>What an import tells of itself.</summary>
public sealed class ImportReportTests
{
    [Fact]
    public async Task Rows_agreements_and_ends_of_the_files_read_are_counted()
    {
        using var register = new RegisterFile();
        var files = register.Save(Published.Week);
        await register.ImportAsync(files[..2]);

        var report = await register.ImportAsync(files[2..]);

        Assert.Equal((4, 0, 9, 2, 1), (report.FilesRead, report.FilesKnown, report.Rows, report.NewAgreements, report.Ended.Count));
        Assert.StartsWith("fl-hialeah-police-department-287g-task-force-1: delisted 2025-06-17.", report.Ended[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_set_aside_is_named_with_its_reason()
    {
        using var register = new RegisterFile();
        var report = await register.ImportAsync(register.Save(("participatingAgencies06162025.xlsx", Published.Pending("Doral Police Department"))));

        Assert.StartsWith(
            "participatingAgencies06162025.xlsx: quarantined. Its columns are those of the pending list",
            Assert.Single(report.SetAside), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_that_could_not_be_read_are_named_with_file_row_and_column()
    {
        using var register = new RegisterFile();
        var workbook = Published.Participating().Row("FLORIDA", "Hialeah Police Department", "Municipality", null, "Submarine Model", new DateOnly(2025, 6, 9));

        var report = await register.ImportAsync(register.Save(("participatingAgencies06162025.xlsx", workbook)));

        Assert.StartsWith(
            "participatingAgencies06162025.xlsx, row 3, column SUPPORT TYPE: 'Submarine Model'. No model has this name.",
            Assert.Single(report.CellProblems), StringComparison.Ordinal);
    }
}
