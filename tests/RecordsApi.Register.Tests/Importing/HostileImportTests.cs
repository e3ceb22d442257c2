using System.Text;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Importing;

/// <summary>Files that cannot be read are named with what is wrong, and leave the register as it was.</summary>
public sealed class HostileImportTests
{
    private const string Name = "participatingAgencies06172025.xlsx";

    private static readonly byte[] Honest = Published.Participating("Hialeah Police Department").ToBytes();

    public static TheoryData<string, string> Kinds => new()
    {
        { "empty", $"{Name}: The file is empty" },
        { "text", "does not begin as a zip container" },
        { "old", "old .xls kind" },
        { "encrypted", "encrypted with a password" },
        { "bomb", "as a zip bomb does" },
        { "no state", "No worksheet has a header row" },
        { "rows of nothing", "more than 100,000 rows" },
        { "half", "damaged or cut short" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_hostile_file_is_named_and_leaves_the_register_as_it_was(string kind, string because)
    {
        using var register = new RegisterFile();
        await register.ImportAsync(register.Save(Published.Week[0]));
        var before = register.Dump();

        var report = await register.ImportAsync(register.Save(Name, Of(kind)));

        Assert.Contains(because, Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.StartsWith(Name, report.Failures[0], StringComparison.Ordinal);
        Assert.False(report.Changed);
        Assert.Equal(before, register.Dump());
    }

    [Fact]
    public async Task Of_good_files_and_a_bad_one_the_good_go_in_and_the_bad_is_named()
    {
        using var register = new RegisterFile();
        var files = register.Save(Published.Week[0], Published.Week[2]);

        var report = await register.ImportAsync(files[0], register.Save("participatingAgencies06192025.xlsx", HostileFiles.Text), files[1]);

        Assert.StartsWith("participatingAgencies06192025.xlsx: ", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Equal(2, (await register.SnapshotAsync()).Publications.Count);
    }

    [Fact]
    public async Task A_formula_in_SIGNED_reads_as_the_value_it_last_gave()
    {
        using var register = new RegisterFile();
        var serial = new DateOnly(2025, 6, 9).DayNumber - new DateOnly(1899, 12, 30).DayNumber;
        await register.ImportAsync(register.Save((Name, Published.Participating()
            .Row("FLORIDA", "Hialeah Police Department", "Municipality", null, "Task Force Model", BuiltCell.NumberFormula("TODAY()", serial)))));

        Assert.Equal(new DateOnly(2025, 6, 9), (await register.SnapshotAsync()).Agreements[FactsReading.Hialeah].SignedOn);
    }

    [Fact]
    public async Task A_formula_in_SIGNED_without_a_value_is_reported_and_the_row_goes_in()
    {
        using var register = new RegisterFile();
        var report = await register.ImportAsync(register.Save((Name, Published.Participating()
            .Row("FLORIDA", "Hialeah Police Department", "Municipality", null, "Task Force Model", BuiltCell.FormulaOf("TODAY()")))));

        Assert.Contains(report.CellProblems.Concat(report.Notes), line => line.StartsWith(Name, StringComparison.Ordinal) && line.Contains("formula", StringComparison.Ordinal));
        Assert.Contains(FactsReading.Hialeah, (await register.SnapshotAsync()).Agreements.Keys);
    }

    [Fact]
    public async Task A_folder_without_workbooks_is_named()
    {
        using var register = new RegisterFile();
        register.Save("empty/readme.txt", "Nothing."u8.ToArray());

        var report = await register.ImportAsync(register.In("empty"));

        Assert.EndsWith("empty: the folder holds no workbook (.xlsx) and no file of decisions (.csv).", Assert.Single(report.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_named()
    {
        using var register = new RegisterFile();
        var report = await register.ImportAsync(register.In("nowhere"));

        Assert.Contains("nowhere: there is no such file or folder", Assert.Single(report.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is empty; a file of decisions begins with the line jurisdiction,state,")]
    [InlineData("a,b\n1,2\n", "there is no column 'jurisdiction'")]
    public async Task A_file_that_is_no_file_of_decisions_is_named(string content, string because)
    {
        using var register = new RegisterFile();
        var report = await register.ImportAsync(register.Save("decisions.csv", Encoding.UTF8.GetBytes(content)));

        Assert.Contains(because, Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.StartsWith("decisions.csv: ", report.Failures[0], StringComparison.Ordinal);
    }

    private static byte[] Of(string kind) => kind switch
    {
        "empty" => [],
        "text" => HostileFiles.Text,
        "old" => HostileFiles.OldXls,
        "encrypted" => HostileFiles.Encrypted,
        "bomb" => HostileFiles.ZipBomb(8),
        "no state" => WorkbookBuilder.WithColumns("AGENCY", "TYPE").Row("Weber", "County").ToBytes(),
        "rows of nothing" => HostileFiles.RowsOfNothing(200_000),
        _ => HostileFiles.CutInHalf(Honest),
    };
}
