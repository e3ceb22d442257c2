using System.Text;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

public sealed class RegisterImporterTests
{
    private static readonly byte[] DecisionsCsvBytes = Encoding.UTF8.GetBytes(
        "jurisdiction,state,agency,body,decided_on,kind,outcome,yes,no,absent,purpose,matter_file,note,source_publisher,source_published_on,source_url,certainty\n"
        + "Hialeah,FL,Hialeah Police Department,Hialeah City Council,2025-03-11,vote,passed,5,2,,authorize,,,Miami Herald,2025-03-11,https://news.example/1,one report\n");

    [Fact]
    public async Task Importing_the_same_files_twice_changes_nothing()
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek);
        await register.ImportAsync(files);
        var once = register.DumpTables();

        var report = await register.ImportAsync(files);

        Assert.Equal((0, 6, false), (report.FilesRead, report.FilesAlreadyImported, report.HasChanged));
        Assert.Equal(once, register.DumpTables());
    }

    [Fact]
    public async Task Decisions_file_that_is_not_UTF_8_is_refused()
    {
        using var register = new TemporaryRegister();
        var report = await register.ImportAsync(register.SaveFile("decisions.csv", [.. DecisionsCsvBytes, .. "Do\u00f1a"u8[..2], 0xF1, (byte)'\n']));

        Assert.Contains("decisions.csv: The file is not UTF-8.", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.False(report.HasChanged);
    }

    [Fact]
    public async Task New_agency_and_new_agreement_of_a_decision_are_counted_and_named_with_similar_names()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile("one.csv", DecisionsCsvBytes));
        var lines = Encoding.UTF8.GetString(DecisionsCsvBytes).Split('\n');
        var others = new[] { "Hialeah Springs Police", "Hialeah Airport Police" }.Select(name => lines[1].Replace("Hialeah Police", name, StringComparison.Ordinal));
        var report = await register.ImportAsync(register.SaveFile("two.csv", Encoding.UTF8.GetBytes(string.Join('\n', others.Prepend(lines[0])))));

        Assert.Equal(1, report.NewAgreements);
        Assert.Contains("fl-hialeah-springs-police-department: the agency is new. None of its state has a similar name.", report.Notes);
        Assert.Contains("fl-hialeah-airport-police-department: the agency is new. Similar names: fl-hialeah-police-department.", report.Notes);
    }

    [Fact]
    public async Task File_whose_name_contains_an_invisible_character_is_refused()
    {
        using var register = new TemporaryRegister();
        var report = await register.ImportAsync(register.SaveFile("participatingAgencies\u200b06162025.xlsx", SampleWorkbooks.OneWeek[0].Workbook.ToBytes()));

        Assert.Contains("invisible character U+200B at position 22", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.False(report.HasChanged);
    }

    [Fact]
    public async Task Decision_without_a_place_is_named()
    {
        using var register = new TemporaryRegister();
        var other = Encoding.UTF8.GetString(DecisionsCsvBytes).Replace("Hialeah,FL", "Everglades District,FL", StringComparison.Ordinal);
        var report = await register.ImportAsync(register.SaveFile("one.csv", Encoding.UTF8.GetBytes(other)));

        Assert.Contains(report.Notes, n => n.Contains("its jurisdiction was not found in FL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Same_file_under_two_paths_is_imported_once()
    {
        using var register = new TemporaryRegister();
        var bytes = SampleWorkbooks.OneWeek[0].Workbook.ToBytes();
        await register.ImportAsync(register.SaveFile("one/participatingAgencies06162025.xlsx", bytes), register.SaveFile("two/participatingAgencies06162025.xlsx", bytes));

        Assert.Single((await register.ReadSnapshotAsync()).Publications);
    }

    [Fact]
    public async Task Folder_is_imported_recursively()
    {
        using var register = new TemporaryRegister();
        register.SaveFile("lists/2025/06/participatingAgencies06162025.xlsx", SampleWorkbooks.OneWeek[0].Workbook.ToBytes());
        register.SaveFile("lists/readme.txt", "Nothing to import."u8.ToArray());
        register.SaveFile("lists/other.csv", "a,b\n1,2\n"u8.ToArray());

        var report = await register.ImportAsync(register.PathTo("lists"));

        Assert.Equal(1, report.FilesRead);
        Assert.Empty(report.Failures);
    }

    [Theory]
    [InlineData("workbook", "No worksheet has a header row")]
    [InlineData("text", "not an .xlsx workbook")]
    public async Task Workbook_in_a_folder_that_is_no_list_is_skipped_and_named_and_the_others_are_imported(string kind, string reason)
    {
        using var register = new TemporaryRegister();
        register.SaveFile("lists/participatingAgencies06162025.xlsx", SampleWorkbooks.OneWeek[0].Workbook.ToBytes());
        register.SaveFile("lists/statistics/FY25-statistics06162025.xlsx", kind == "text" ? MalformedFiles.PlainText : WorkbookBuilder.WithColumns("NAME", "CITY", "STATE").AddRow("Pine Center", "Ocala", "FL").ToBytes());

        var report = await register.ImportAsync(register.PathTo("lists"));

        Assert.Equal(1, report.FilesRead);
        Assert.Empty(report.Failures);
        Assert.StartsWith("FY25-statistics06162025.xlsx: ", Assert.Single(report.Skipped), StringComparison.Ordinal);
        Assert.Contains(reason, report.Skipped[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_with_no_list_but_other_workbooks_is_reported()
    {
        using var register = new TemporaryRegister();
        register.SaveFile("lists/statistics.xlsx", WorkbookBuilder.WithColumns("NAME", "CITY", "STATE").AddRow("Pine Center", "Ocala", "FL").ToBytes());

        var report = await register.ImportAsync(register.PathTo("lists"));

        Assert.Contains("the folder contains no list", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Single(report.Skipped);
    }

    [Fact]
    public async Task List_in_a_folder_without_the_name_of_a_list_is_rejected()
    {
        using var register = new TemporaryRegister();
        register.SaveFile("lists/Agencies06162025.xlsx", SampleWorkbooks.OneWeek[0].Workbook.ToBytes());

        var report = await register.ImportAsync(register.PathTo("lists"));

        Assert.Contains("does not contain exactly one of", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Empty(report.Skipped);
    }

    [Fact]
    public async Task Importing_publications_one_by_one_equals_importing_all_at_once()
    {
        using var one = new TemporaryRegister();
        using var all = new TemporaryRegister();
        foreach (var file in one.SaveFile(SampleWorkbooks.OneWeek))
            await one.ImportAsync(file);
        await all.ImportAsync(all.SaveFile(SampleWorkbooks.OneWeek));

        Assert.Equal(all.DumpCurrentFacts(), one.DumpCurrentFacts());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Importing_an_older_publication_late_equals_importing_all_at_once(int lateIndex)
    {
        using var afterwards = new TemporaryRegister();
        using var all = new TemporaryRegister();
        var files = afterwards.SaveFile(SampleWorkbooks.OneWeek);
        await afterwards.ImportAsync([.. files.Where((_, i) => i != lateIndex)]);
        await afterwards.ImportAsync(files[lateIndex]);
        await all.ImportAsync(all.SaveFile(SampleWorkbooks.OneWeek));

        Assert.Equal(all.DumpCurrentFacts(), afterwards.DumpCurrentFacts());
    }

    [Fact]
    public async Task Importing_decisions_late_equals_importing_all_at_once()
    {
        using var afterwards = new TemporaryRegister();
        using var all = new TemporaryRegister();
        await afterwards.ImportAsync(afterwards.SaveFile(SampleWorkbooks.OneWeek));
        await afterwards.ImportAsync(afterwards.SaveFile("decisions.csv", DecisionsCsvBytes));
        await all.ImportAsync([.. all.SaveFile(SampleWorkbooks.OneWeek), all.SaveFile("decisions.csv", DecisionsCsvBytes)]);

        Assert.Equal(all.DumpCurrentFacts(), afterwards.DumpCurrentFacts());
        Assert.Contains("approved", all.DumpCurrentFacts(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_the_same_decisions_twice_changes_nothing()
    {
        using var register = new TemporaryRegister();
        var file = register.SaveFile("decisions.csv", DecisionsCsvBytes);
        await register.ImportAsync(file);
        var once = register.DumpTables();

        Assert.False((await register.ImportAsync(file)).HasChanged);
        Assert.Equal(once, register.DumpTables());
    }

    [Fact]
    public async Task Import_into_an_empty_register_discards_earlier_publications()
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek);
        await register.ImportAsync(files);

        await new RegisterImporter(register.Build).ImportAsync([files[0]], discardExisting: true, null, CancellationToken.None);

        Assert.Single((await register.ReadSnapshotAsync()).Publications);
    }

    [Fact]
    public async Task Import_into_an_empty_register_does_not_depend_on_earlier_import_order()
    {
        using var register = new TemporaryRegister();
        using var all = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek);
        await register.ImportAsync(files[1..]);
        await register.ImportAsync(files[0]);
        await all.ImportAsync(all.SaveFile(SampleWorkbooks.OneWeek));

        await new RegisterImporter(register.Build).ImportAsync(files, discardExisting: true, null, CancellationToken.None);

        Assert.Equal(all.DumpCurrentFacts(), register.DumpCurrentFacts());
    }

    [Theory]
    [InlineData("Reading files")]
    [InlineData("Deriving status histories")]
    [InlineData("Writing the register")]
    public async Task Cancelling_at_any_stage_leaves_the_register_unchanged(string stage)
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek);
        await register.ImportAsync(files[0]);
        var before = register.DumpTables();
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RegisterImporter(register.Build)
            .ImportAsync(files, discardExisting: false, new CancelAtStage(stage, cancellation), cancellation.Token));

        Assert.Equal(before, register.DumpTables());
    }

    private sealed class CancelAtStage(string stage, CancellationTokenSource cancellation) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == stage)
                cancellation.Cancel();
        }
    }
}
