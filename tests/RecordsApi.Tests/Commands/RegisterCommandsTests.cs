using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using RecordsApi.Register.Tests.Support;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Commands;

/// <summary>The commands over a small register, which was imported once; each test has a copy.</summary>
public sealed class RegisterCommandsTests(RegisterCommandsTests.Imported imported) : IClassFixture<RegisterCommandsTests.Imported>, IDisposable
{
    private const string Aside = "participatingAgencies06182025.xlsx";

    private readonly Shell _shell = imported.Copy();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Import_sums_up_what_it_did_and_names_what_it_set_aside()
    {
        Assert.Equal(0, imported.First.ExitCode);
        Assert.Matches("Files read +│ +3 ", imported.First.Output);
        Assert.Matches("New agreements +│ +2 ", imported.First.Output);
        Assert.Contains($"{Aside}: quarantined. Its columns are those of the pending list", imported.First.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_what_is_known_leaves_the_register_as_it_was()
    {
        var ran = await _shell.RunAsync("import", imported.Lists);

        Assert.Equal(0, ran.ExitCode);
        Assert.Matches("Files known already +│ +3 ", ran.Output);
        Assert.Contains("The register is as it was.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_what_is_not_there_is_refused_by_name()
    {
        var ran = await _shell.RunAsync("import", "nowhere.xlsx");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("nowhere.xlsx: there is no such file or folder", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_of_a_sound_register_is_done()
    {
        var ran = await _shell.RunAsync("verify", "--against", imported.Lists);

        Assert.Equal(0, ran.ExitCode);
        Assert.EndsWith("Verified.\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("3 workbooks, 3 in the register; 6 rows printed in them, 6 kept as printed.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_of_a_register_that_lacks_a_source_says_so_and_fails()
    {
        await using (var connection = new SqliteConnection($"Data Source={_shell.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM StatusEventSources";
            await command.ExecuteNonQueryAsync();
        }

        var ran = await _shell.RunAsync("verify");

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("fl-hialeah-police-department-287g-task-force-1-e1 has no source.", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("Not verified.\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_writes_the_files_with_the_lengths_of_the_manifest()
    {
        var folder = _shell.In("out");

        var ran = await _shell.RunAsync("export", folder);

        Assert.Equal((0, true), (ran.ExitCode, ran.Output.StartsWith($"Wrote {folder}: 25 files of register ", StringComparison.Ordinal)));
        var files = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json")))!["files"]!.AsArray();
        Assert.Equal(
            files.Select(f => ((string?)f!["name"], (long)f["bytes"]!)).Append(("manifest.json", new FileInfo(Path.Combine(folder, "manifest.json")).Length)).Order(),
            Directory.EnumerateFiles(folder).Select(f => ((string?)Path.GetFileName(f), new FileInfo(f).Length)).Order());
    }

    [Fact]
    public async Task Export_into_a_folder_that_holds_something_is_refused()
    {
        await File.WriteAllTextAsync(_shell.In("mine.txt"), "Mine.");
        var folder = Path.GetDirectoryName(_shell.In("mine.txt"))!;

        var ran = await _shell.RunAsync("export", folder);

        Assert.Equal((1, $"{folder}: this is not an empty folder."), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task Verify_against_a_folder_that_is_not_there_is_refused()
    {
        var ran = await _shell.RunAsync("verify", "--against", "nowhere");

        Assert.Equal((1, "nowhere: there is no such folder."), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task A_publication_set_aside_is_listed_settled_and_then_listed_as_ruled()
    {
        var before = await _shell.RunAsync("review", "list");
        var settled = await _shell.RunAsync("review", "settle", Aside, "accepted", "--reason", "The publisher confirmed it.");
        var after = await _shell.RunAsync("review", "list");

        Assert.Contains("set aside, until ruled", before.Output, StringComparison.Ordinal);
        Assert.Equal((0, $"Ruled: {Aside} is accepted."), (settled.ExitCode, settled.Output.Trim()));
        Assert.Contains("accepted, ruled on ", after.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("set aside, until ruled", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ruling_on_a_file_that_is_not_in_the_register_is_refused()
    {
        var ran = await _shell.RunAsync("review", "settle", "other.xlsx", "accepted", "--reason", "Because.");

        Assert.Equal((1, "'other.xlsx' is no file of the register; 'review list' names those set aside."), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task Rebuild_says_what_the_register_holds()
    {
        var ran = await _shell.RunAsync("rebuild");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("Rebuilt: 3 publications, 2 agreements, 2 status events.", ran.Output, StringComparison.Ordinal);
    }

    /// <summary>Two participating lists, of which the second has the columns of the other, and a pending one.</summary>
    public sealed class Imported : IAsyncLifetime, IDisposable
    {
        private readonly Shell shell = new();

        public string Lists => shell.In("lists");

        internal Ran First { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Directory.CreateDirectory(Lists);
            object?[] hialeah = ["FLORIDA", "Hialeah Police Department", "Municipality", "Miami-Dade County", "Task Force Model"];
            object?[] doral = ["FLORIDA", "Doral Police Department", "Municipality", "Miami-Dade County", "Task Force Model"];
            WorkbookBuilder.Participating().Row([.. hialeah, new DateOnly(2025, 6, 9)]).Row([.. doral, new DateOnly(2025, 6, 10)])
                .Save(Lists, "participatingAgencies06172025.xlsx");
            WorkbookBuilder.Pending().Row(hialeah).Row(doral).Save(Lists, Aside);
            WorkbookBuilder.Pending().Row(hialeah).Row(doral).BlankRow().Save(Lists, "pendingAgencies06182025.xlsx");
            First = await shell.RunAsync("import", "--empty", Lists);
        }

        internal Shell Copy()
        {
            var copy = new Shell();
            File.Copy(shell.Database, copy.Database);
            return copy;
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => shell.Dispose();
    }
}
