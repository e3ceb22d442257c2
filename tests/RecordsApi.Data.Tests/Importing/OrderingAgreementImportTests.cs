using System.Text;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Seed;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

/// <summary>Imports of files of basic ordering agreements.</summary>
public sealed class OrderingAgreementImportTests
{
    private const string Header = "state,county,agency_type,status,date_edtf,precision,sources\n";
    private const string Walton = "FL,Walton,sheriff,announced,2018-01-17,day,https://news.example/1 | https://study.example/boa\n";
    private const string SantaRosa = "FL,Santa Rosa,sheriff,signed,../2018-12,by,https://study.example/boa\n";

    [Fact]
    public async Task File_in_a_folder_is_imported_and_the_report_says_which_agencies_are_new()
    {
        using var register = new TemporaryRegister();
        Save(register, "folder/boa.csv", Walton + SantaRosa);

        var report = await register.ImportAsync(register.PathTo("folder"));

        Assert.Empty(report.Failures);
        Assert.Equal((1, 2), (report.FilesRead, report.NewAgreements));
        Assert.Equal(
            [
                "Basic ordering agreements: 2, of which 0 are of agencies that lists or decisions name.",
                "fl-santa-rosa-county-sheriffs-office: the agency is new. None of its state has a similar name.",
                "fl-walton-county-sheriffs-office: the agency is new. None of its state has a similar name.",
            ],
            report.Notes);
        await using var context = register.CreateDbContext();
        Assert.Equal(
            ["fl-santa-rosa-county-sheriffs-office-boa-boa-1 signed ../2018-12", "fl-walton-county-sheriffs-office-boa-boa-1 proposed 2018-01-17"],
            (await context.AgreementStates.Where(s => s.Status != null).OrderBy(s => s.AgreementId).ToListAsync()).Select(s => $"{s.AgreementId} {s.Status} {s.StatusSince}"));
    }

    [Fact]
    public async Task Invalid_row_is_reported_and_nothing_of_its_file_is_imported()
    {
        using var register = new TemporaryRegister();

        var report = await register.ImportAsync(Save(register, "boa.csv", Walton + SantaRosa.Replace("Rosa", "Rossa", StringComparison.Ordinal)));

        Assert.Equal(["boa.csv, row 3, column county: 'Santa Rossa'. FL has no such county. The nearest name is 'Santa Rosa County'."], report.Failures);
        Assert.False(report.HasChanged);
    }

    [Fact]
    public async Task Importing_the_same_file_twice_changes_nothing()
    {
        using var register = new TemporaryRegister();
        var file = Save(register, "boa.csv", Walton + SantaRosa);
        await register.ImportAsync(file);
        var once = register.DumpTables();

        var report = await register.ImportAsync(file);

        Assert.False(report.HasChanged);
        Assert.Equal(once, register.DumpTables());
    }

    [Fact]
    public async Task File_changes_nothing_of_what_is_recorded_of_287g_agreements_and_the_change_log_has_its_agreements_last()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));
        var before = Dump(register, IsOfOtherAgreement);
        var changes = await register.ReadChangeLogAsync();

        await register.ImportAsync(Save(register, "boa.csv", Walton + SantaRosa));

        Assert.Equal(before, Dump(register, IsOfOtherAgreement));
        var after = await register.ReadChangeLogAsync();
        Assert.Equal(changes.Select(c => (c.Sequence, c.Kind, c.ThingId)), after.Take(changes.Count).Select(c => (c.Sequence, c.Kind, c.ThingId)));
        Assert.All(after.Skip(changes.Count), change => Assert.Equal("boa", change.ProgramCode));
    }

    [Fact]
    public async Task List_of_a_later_date_makes_the_status_unknown()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(Save(register, "boa.csv", Walton));

        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));

        await using var context = register.CreateDbContext();
        Assert.Equal(
            [("proposed", "2018-01-17"), ("unknown", "2018-07-16")],
            (await context.StatusEvents.Where(e => e.AgreementId == "fl-walton-county-sheriffs-office-boa-boa-1").OrderBy(e => e.Latest).ToListAsync()).Select(e => (e.Status, e.OccurredOn)));
    }

    [Fact]
    public async Task Register_built_from_the_written_bundle_has_the_same_agreements()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(Save(register, "boa.csv", Walton + SantaRosa));
        var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);
        using var other = new TemporaryRegister();
        BundleWriter.WriteOrderingAgreements(other.Bundle, inputs.OrderingAgreements);

        var bundled = other.Build.Inputs.ReadBundle();
        await other.Build.SaveAsync(bundled, other.Build.Derive(bundled, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(Dump(register, IsOfOrderingAgreement), Dump(other, IsOfOrderingAgreement));
    }

    private static string Save(TemporaryRegister register, string name, string rows) => register.SaveFile(name, Encoding.UTF8.GetBytes(Header + rows));

    private static string[] Dump(TemporaryRegister register, Predicate<string> isIncluded) => [.. register.DumpTables().Split('\n').Where(line => isIncluded(line))];

    private static bool IsOfOrderingAgreement(string line) =>
        line.Contains("-boa-1", StringComparison.Ordinal) || line.Contains("boa-study", StringComparison.Ordinal) || line.StartsWith("OrderingAgreementFacts", StringComparison.Ordinal);

    // The version of the register changes with every file, and the two sheriffs are new agencies.
    private static bool IsOfOtherAgreement(string line) =>
        !IsOfOrderingAgreement(line) && !line.Contains("boa-news", StringComparison.Ordinal) && !line.StartsWith("DatasetMetadata", StringComparison.Ordinal)
        && !line.StartsWith("DatasetVersions", StringComparison.Ordinal) && !line.Contains("fl-walton", StringComparison.Ordinal)
        && !line.Contains("fl-santa-rosa", StringComparison.Ordinal) && !line.Contains("| boa |", StringComparison.Ordinal);
}
