using System.Text.Json.Nodes;
using RecordsApi.Testing;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Commands;

/// <summary>The commands over a small register that is imported once; each test uses a copy.</summary>
public sealed class RegisterCommandsTests(RegisterCommandsTests.ImportedRegisterFixture imported) : IClassFixture<RegisterCommandsTests.ImportedRegisterFixture>, IDisposable
{
    private const string QuarantinedFile = "participatingAgencies06182025.xlsx";

    private readonly CommandLineProcess commandLine = imported.Copy();

    public void Dispose() => commandLine.Dispose();

    [Fact]
    public void Import_prints_a_summary_and_names_quarantined_files()
    {
        Assert.Equal(0, imported.ImportResult.ExitCode);
        Assert.Matches("Files read +│ +3 ", imported.ImportResult.Output);
        Assert.Matches("New agreements +│ +2 ", imported.ImportResult.Output);
        Assert.Contains($"{QuarantinedFile}: quarantined. The file has the columns of the pending list", imported.ImportResult.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_known_files_leaves_the_register_unchanged()
    {
        var ran = await commandLine.RunAsync("import", imported.WorkbookFolder);

        Assert.Equal(0, ran.ExitCode);
        Assert.Matches("Files already imported +│ +3 ", ran.Output);
        Assert.Contains("The register was not changed.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_a_missing_file_fails_and_names_it()
    {
        var ran = await commandLine.RunAsync("import", "nowhere.xlsx");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("nowhere.xlsx: no such file or folder", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.xlsx")]
    [InlineData("nowhere.xlsx", "--empty")]
    public async Task Import_of_a_missing_file_creates_no_database(params string[] arguments)
    {
        using var empty = new CommandLineProcess();

        await empty.RunAsync(["import", .. arguments]);

        Assert.False(File.Exists(empty.DatabasePath));
    }

    [Fact]
    public void Import_into_a_new_database_prints_no_warning_of_the_framework()
    {
        Assert.Equal("", imported.ImportResult.Errors);
        Assert.DoesNotContain("warn:", imported.ImportResult.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_of_a_consistent_register_succeeds()
    {
        var ran = await commandLine.RunAsync("verify", "--against", imported.WorkbookFolder);

        Assert.Equal(0, ran.ExitCode);
        Assert.EndsWith(
            "Verified, except for the 2 rows above that differ: every other row is in the register as its list printed it.\n", ran.Output,
            StringComparison.Ordinal);
        Assert.Contains("3 workbooks, 3 in the register; 6 printed rows, 6 stored as printed.", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_of_a_register_with_a_missing_source_fails_and_names_the_event()
    {
        TestDatabase.Execute(commandLine.DatabasePath, "DELETE FROM StatusEventSources");

        var ran = await commandLine.RunAsync("verify");

        Assert.Equal(2, ran.ExitCode);
        Assert.Contains("fl-hialeah-police-department-287g-task-force-1-e1 has no source.", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("Not verified.\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_writes_the_files_with_the_sizes_in_the_manifest()
    {
        var folder = commandLine.PathTo("out");

        var ran = await commandLine.RunAsync("export", folder);

        Assert.Equal((0, true), (ran.ExitCode, ran.Output.StartsWith($"Wrote {folder}: 74 files of register ", StringComparison.Ordinal)));
        var files = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "manifest.json")))!["files"]!.AsArray();
        Assert.Equal(
            files.Select(f => ((string?)f!["name"], (long)f["bytes"]!)).Append(("manifest.json", new FileInfo(Path.Combine(folder, "manifest.json")).Length)).Order(),
            Directory.EnumerateFiles(folder).Select(f => ((string?)Path.GetFileName(f), new FileInfo(f).Length)).Order());
    }

    [PostgreSqlFact]
    public async Task Backup_of_a_server_names_its_own_means()
    {
        var ran = await commandLine.RunAsync("backup", commandLine.PathTo("backup-file.db"));

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("has its own means for backups", ran.Errors, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Backup_is_restored_into_another_database()
    {
        var file = commandLine.PathTo("backup-file.db");
        var made = await commandLine.RunAsync("backup", file);
        commandLine.Environment["ConnectionStrings__Register"] = $"Data Source={commandLine.PathTo("other.db")}";
        var restored = await commandLine.RunAsync("restore", file);
        var again = await commandLine.RunAsync("restore", file);

        Assert.Equal((0, 0, 0), (made.ExitCode, restored.ExitCode, again.ExitCode));
        Assert.StartsWith($"Wrote {file}: register version ", made.Output, StringComparison.Ordinal);
        Assert.Equal(made.Output[made.Output.IndexOf("register", StringComparison.Ordinal)..].Trim()[^20..], restored.Output.Trim()[^20..]);
        Assert.Contains($"The previous database is {commandLine.PathTo("other.db")}.old-1.", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_into_a_folder_that_is_not_empty_fails()
    {
        await File.WriteAllTextAsync(commandLine.PathTo("mine.txt"), "Mine.");
        var folder = Path.GetDirectoryName(commandLine.PathTo("mine.txt"))!;

        var ran = await commandLine.RunAsync("export", folder);

        Assert.Equal((1, $"{folder}: the folder is not empty."), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task Verify_against_a_missing_folder_fails()
    {
        var ran = await commandLine.RunAsync("verify", "--against", "nowhere");

        Assert.Equal((1, "nowhere: no such folder."), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task Quarantined_publication_is_listed_ruled_on_and_listed_with_its_ruling()
    {
        var before = await commandLine.RunAsync("review", "list");
        var settled = await commandLine.RunAsync("review", "settle", QuarantinedFile, "accepted", "--reason", "The publisher confirmed it.");
        var after = await commandLine.RunAsync("review", "list");

        Assert.Contains("quarantined, not reviewed", before.Output, StringComparison.Ordinal);
        Assert.Equal((0, $"Ruling recorded: {QuarantinedFile} is accepted."), (settled.ExitCode, settled.Output.Trim()));
        Assert.Contains("accepted, ruled on ", after.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("quarantined, not reviewed", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ruling_on_an_unknown_file_fails()
    {
        var ran = await commandLine.RunAsync("review", "settle", "other.xlsx", "accepted", "--reason", "Because.");

        Assert.Equal((1, "'other.xlsx' is not a file in the register. Use 'review list' to list the quarantined publications."), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task Rebuild_prints_record_counts()
    {
        var ran = await commandLine.RunAsync("rebuild");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("Rebuilt: 3 publications, 2 agreements, 2 status events.", ran.Output, StringComparison.Ordinal);
    }

    /// <summary>Two participating lists, the second of which has the columns of a pending list, and a pending list.</summary>
    public sealed class ImportedRegisterFixture : IAsyncLifetime, IDisposable
    {
        private readonly CommandLineProcess commandLine = new();

        public string WorkbookFolder => commandLine.PathTo("lists");

        internal ProcessResult ImportResult { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Directory.CreateDirectory(WorkbookFolder);
            object?[] hialeah = ["FLORIDA", "Hialeah Police Department", "Municipality", "Miami-Dade County", "Task Force Model"];
            object?[] doral = ["FLORIDA", "Doral Police Department", "Municipality", "Miami-Dade County", "Task Force Model"];
            WorkbookBuilder.ForParticipatingList().AddRow([.. hialeah, new DateOnly(2025, 6, 9)]).AddRow([.. doral, new DateOnly(2025, 6, 10)])
                .SaveFile(WorkbookFolder, "participatingAgencies06172025.xlsx");
            WorkbookBuilder.ForPendingList().AddRow(hialeah).AddRow(doral).SaveFile(WorkbookFolder, QuarantinedFile);
            WorkbookBuilder.ForPendingList().AddRow(hialeah).AddRow(doral).AddBlankRow().SaveFile(WorkbookFolder, "pendingAgencies06182025.xlsx");
            ImportResult = await commandLine.RunAsync("import", "--empty", WorkbookFolder);
        }

        internal CommandLineProcess Copy()
        {
            var copy = new CommandLineProcess();
            TestDatabase.Copy(commandLine.DatabasePath, copy.DatabasePath);
            return copy;
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => commandLine.Dispose();
    }
}
