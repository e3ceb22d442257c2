using System.Text;
using RecordsApi.Register.Importing;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Importing;

public sealed class RegisterImportTests
{
    private static readonly byte[] DecisionsFile = Encoding.UTF8.GetBytes(
        "jurisdiction,state,agency,body,decided_on,kind,outcome,yes,no,absent,purpose,matter_file,note,source_publisher,source_published_on,source_url,certainty\n"
        + "Hialeah,FL,Hialeah Police Department,Hialeah City Council,2025-03-11,vote,passed,5,2,,authorise,,,Miami Herald,2025-03-11,https://news.example/1,one report\n");

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        using var register = new RegisterFile();
        var files = register.Save(Published.Week);
        await register.ImportAsync(files);
        var once = register.Dump();

        var report = await register.ImportAsync(files);

        Assert.Equal((0, 6, false), (report.FilesRead, report.FilesKnown, report.Changed));
        Assert.Equal(once, register.Dump());
    }

    [Fact]
    public async Task A_file_once_under_two_paths_goes_in_once()
    {
        using var register = new RegisterFile();
        var bytes = Published.Week[0].Workbook.ToBytes();
        await register.ImportAsync(register.Save("one/participatingAgencies06162025.xlsx", bytes), register.Save("two/participatingAgencies06162025.xlsx", bytes));

        Assert.Single((await register.SnapshotAsync()).Publications);
    }

    [Fact]
    public async Task A_folder_is_imported_with_what_lies_in_it_at_any_depth()
    {
        using var register = new RegisterFile();
        register.Save("lists/2025/06/participatingAgencies06162025.xlsx", Published.Week[0].Workbook.ToBytes());
        register.Save("lists/readme.txt", "Nothing to import."u8.ToArray());
        register.Save("lists/other.csv", "a,b\n1,2\n"u8.ToArray());

        var report = await register.ImportAsync(register.In("lists"));

        Assert.Equal(1, report.FilesRead);
        Assert.Empty(report.Failures);
    }

    [Fact]
    public async Task Publications_one_by_one_say_what_all_at_once_say()
    {
        using var one = new RegisterFile();
        using var all = new RegisterFile();
        foreach (var file in one.Save(Published.Week))
            await one.ImportAsync(file);
        await all.ImportAsync(all.Save(Published.Week));

        Assert.Equal(all.Says(), one.Says());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task An_older_publication_imported_late_says_what_all_at_once_say(int late)
    {
        using var afterwards = new RegisterFile();
        using var all = new RegisterFile();
        var files = afterwards.Save(Published.Week);
        await afterwards.ImportAsync([.. files.Where((_, i) => i != late)]);
        await afterwards.ImportAsync(files[late]);
        await all.ImportAsync(all.Save(Published.Week));

        Assert.Equal(all.Says(), afterwards.Says());
    }

    [Fact]
    public async Task Decisions_imported_late_say_what_all_at_once_say()
    {
        using var afterwards = new RegisterFile();
        using var all = new RegisterFile();
        await afterwards.ImportAsync(afterwards.Save(Published.Week));
        await afterwards.ImportAsync(afterwards.Save("decisions.csv", DecisionsFile));
        await all.ImportAsync([.. all.Save(Published.Week), all.Save("decisions.csv", DecisionsFile)]);

        Assert.Equal(all.Says(), afterwards.Says());
        Assert.Contains("approved", all.Says(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_decisions_twice_change_nothing()
    {
        using var register = new RegisterFile();
        var file = register.Save("decisions.csv", DecisionsFile);
        await register.ImportAsync(file);
        var once = register.Dump();

        Assert.False((await register.ImportAsync(file)).Changed);
        Assert.Equal(once, register.Dump());
    }

    [Fact]
    public async Task From_nothing_forgets_what_the_register_held()
    {
        using var register = new RegisterFile();
        var files = register.Save(Published.Week);
        await register.ImportAsync(files);

        await new RegisterImport(register.Build).RunAsync([files[0]], fromNothing: true, null, CancellationToken.None);

        Assert.Single((await register.SnapshotAsync()).Publications);
    }

    [Fact]
    public async Task From_nothing_gives_the_register_of_the_files_in_whatever_order_they_were_known_before()
    {
        using var register = new RegisterFile();
        using var all = new RegisterFile();
        var files = register.Save(Published.Week);
        await register.ImportAsync(files[1..]);
        await register.ImportAsync(files[0]);
        await all.ImportAsync(all.Save(Published.Week));

        await new RegisterImport(register.Build).RunAsync(files, fromNothing: true, null, CancellationToken.None);

        Assert.Equal(all.Says(), register.Says());
    }

    [Theory]
    [InlineData("Reading files")]
    [InlineData("Deriving histories")]
    [InlineData("Writing the register")]
    public async Task Cancelled_at_any_step_the_register_is_as_it_was(string step)
    {
        using var register = new RegisterFile();
        var files = register.Save(Published.Week);
        await register.ImportAsync(files[0]);
        var before = register.Dump();
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RegisterImport(register.Build)
            .RunAsync(files, fromNothing: false, new CancelAt(step, cancellation), cancellation.Token));

        Assert.Equal(before, register.Dump());
    }

    private sealed class CancelAt(string step, CancellationTokenSource cancellation) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == step)
                cancellation.Cancel();
        }
    }
}
