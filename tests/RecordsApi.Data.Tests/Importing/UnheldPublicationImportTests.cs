using System.Text;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

public sealed class UnheldPublicationImportTests
{
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(
        "file_name,snapshot_folder_utc,sha256,address,last_modified\n"
        + "participatingAgencies06162025.xlsx,20250617_010203,,,\n"
        + "participatingAgencies07102026pm.xlsx,20260711_021611,,,\n");

    [Fact]
    public async Task Publications_whose_files_are_missing_are_recorded_and_the_others_are_not()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync([.. register.SaveFile(SampleWorkbooks.OneWeek), register.SaveFile("unheld.csv", Csv)]);

        await using var context = register.CreateDbContext();
        Assert.Equal("participatingAgencies07102026pm.xlsx", (await context.UnheldPublications.SingleAsync()).FileName);
    }

    [Fact]
    public async Task Importing_the_list_of_unheld_publications_again_changes_nothing()
    {
        using var register = new TemporaryRegister();
        string[] files = [.. register.SaveFile(SampleWorkbooks.OneWeek), register.SaveFile("unheld.csv", Csv)];
        await register.ImportAsync(files);

        Assert.False((await register.ImportAsync(files)).HasChanged);
    }

    [Fact]
    public async Task Publication_is_no_longer_unheld_once_its_file_is_imported()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile("unheld.csv", Csv));
        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));

        await using var context = register.CreateDbContext();
        Assert.Equal(1, await context.UnheldPublications.CountAsync());
    }
}
