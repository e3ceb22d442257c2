using RecordsApi.Register.Tests.Support;
using RecordsApi.Register.Verification;

namespace RecordsApi.Register.Tests.Verification;

/// <summary>The register held against workbooks that are read again.</summary>
public sealed class AgainstFolderTests
{
    [Fact]
    public async Task Workbooks_that_were_imported_are_kept_row_by_row()
    {
        using var register = new RegisterFile();
        await register.ImportAsync(Saved(register));

        var figures = await AgainstFolder.CompareAsync(await register.SnapshotAsync(), register.In("lists"), CancellationToken.None);

        Assert.Equal((6, 6, 12, 12), (figures.Files, figures.Known, figures.Rows, figures.RowsKept));
        Assert.Empty(figures.Differences);
    }

    [Fact]
    public async Task A_workbook_that_was_not_imported_is_named()
    {
        using var register = new RegisterFile();
        await register.ImportAsync(Saved(register)[1..]);

        var figures = await AgainstFolder.CompareAsync(await register.SnapshotAsync(), register.In("lists"), CancellationToken.None);

        Assert.Equal(["participatingAgencies06162025.xlsx: the register does not have it; 'import' takes it in."], figures.Differences);
    }

    [Fact]
    public async Task A_row_that_is_not_kept_as_printed_is_named()
    {
        using var register = new RegisterFile();
        await register.ImportAsync(Saved(register));
        await register.ExecuteAsync("UPDATE PrintedRows SET AgencyPrinted = 'Hialeah PD' WHERE AgencyPrinted = 'Hialeah Police Department'");

        var figures = await AgainstFolder.CompareAsync(await register.SnapshotAsync(), register.In("lists"), CancellationToken.None);

        Assert.Equal(["participatingAgencies06162025.xlsx, row 3: not kept as printed."], figures.Differences);
    }

    [Fact]
    public async Task A_workbook_that_cannot_be_read_is_named()
    {
        using var register = new RegisterFile();
        await register.ImportAsync(Saved(register));
        register.Save("lists/pendingAgencies06192025.xlsx", HostileFiles.Text);

        var figures = await AgainstFolder.CompareAsync(await register.SnapshotAsync(), register.In("lists"), CancellationToken.None);

        Assert.StartsWith("pendingAgencies06192025.xlsx: ", Assert.Single(figures.Differences), StringComparison.Ordinal);
    }

    private static string[] Saved(RegisterFile register) => register.Save([.. Published.Week.Select(f => ($"lists/{f.FileName}", f.Workbook))]);
}
