using System.Text;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

/// <summary>Files that cannot be read are reported with the reason and do not change the register.</summary>
public sealed class MalformedImportTests
{
    private const string FileName = "participatingAgencies06172025.xlsx";

    private static readonly byte[] ValidWorkbook = SampleWorkbooks.ParticipatingList("Hialeah Police Department").ToBytes();

    public static TheoryData<string, string> MalformedFileKinds => new()
    {
        { "empty", $"{FileName}: The file is empty" },
        { "text", "and therefore not an .xlsx workbook" },
        { "old", "legacy .xls format" },
        { "encrypted", "encrypted with a password" },
        { "bomb", "as in a zip bomb" },
        { "no state", "No worksheet has a header row" },
        { "too many rows", "more than 20,000 rows with content" },
        { "half", "damaged or truncated" },
    };

    [Theory]
    [MemberData(nameof(MalformedFileKinds))]
    public async Task Malformed_file_is_reported_and_leaves_the_register_unchanged(string kind, string expectedMessage)
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek[0]));
        var before = register.DumpTables();

        var report = await register.ImportAsync(register.SaveFile(FileName, CreateMalformedFile(kind)));

        Assert.Contains(expectedMessage, Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.StartsWith(FileName, report.Failures[0], StringComparison.Ordinal);
        Assert.False(report.HasChanged);
        Assert.Equal(before, register.DumpTables());
    }

    [Fact]
    public async Task Valid_files_are_imported_and_the_malformed_one_is_reported()
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek[0], SampleWorkbooks.OneWeek[2]);

        var report = await register.ImportAsync(files[0], register.SaveFile("participatingAgencies06192025.xlsx", MalformedFiles.PlainText), files[1]);

        Assert.StartsWith("participatingAgencies06192025.xlsx: ", Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.Equal(2, (await register.ReadSnapshotAsync()).Publications.Count);
    }

    [Fact]
    public async Task Formula_in_SIGNED_is_read_as_its_cached_value()
    {
        using var register = new TemporaryRegister();
        var serial = new DateOnly(2025, 6, 9).DayNumber - new DateOnly(1899, 12, 30).DayNumber;
        await register.ImportAsync(register.SaveFile((FileName, SampleWorkbooks.ParticipatingList()
            .AddRow("FLORIDA", "Hialeah Police Department", "Municipality", null, "Task Force Model", TestWorkbookCell.WithNumberFormula("TODAY()", serial)))));

        Assert.Equal(new DateOnly(2025, 6, 9), (await register.ReadSnapshotAsync()).LatestStates[RegisterFactsExtensions.HialeahAgreementId].SignedOn);
    }

    [Fact]
    public async Task Formula_in_SIGNED_without_a_value_is_reported_and_the_row_imported()
    {
        using var register = new TemporaryRegister();
        var report = await register.ImportAsync(register.SaveFile((FileName, SampleWorkbooks.ParticipatingList()
            .AddRow("FLORIDA", "Hialeah Police Department", "Municipality", null, "Task Force Model", TestWorkbookCell.WithFormula("TODAY()")))));

        Assert.Contains(report.CellProblems.Concat(report.Notes), line => line.StartsWith(FileName, StringComparison.Ordinal) && line.Contains("formula", StringComparison.Ordinal));
        Assert.Contains(RegisterFactsExtensions.HialeahAgreementId, (await register.ReadSnapshotAsync()).Agreements.Keys);
    }

    [Fact]
    public async Task Folder_without_workbooks_is_reported()
    {
        using var register = new TemporaryRegister();
        register.SaveFile("empty/readme.txt", "Nothing."u8.ToArray());

        var report = await register.ImportAsync(register.PathTo("empty"));

        Assert.EndsWith("empty: the folder contains no list (.xlsx, or .csv with the name of a list) and no decisions file (.csv).", Assert.Single(report.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_path_is_reported()
    {
        using var register = new TemporaryRegister();
        var report = await register.ImportAsync(register.PathTo("nowhere"));

        Assert.Contains("nowhere: no such file or folder", Assert.Single(report.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The file is empty; a decisions file begins with the line jurisdiction,state,")]
    [InlineData("a,b\n1,2\n", "The column 'jurisdiction' is missing")]
    public async Task Invalid_decisions_file_is_reported(string content, string expectedMessage)
    {
        using var register = new TemporaryRegister();
        var report = await register.ImportAsync(register.SaveFile("decisions.csv", Encoding.UTF8.GetBytes(content)));

        Assert.Contains(expectedMessage, Assert.Single(report.Failures), StringComparison.Ordinal);
        Assert.StartsWith("decisions.csv: ", report.Failures[0], StringComparison.Ordinal);
    }

    private static byte[] CreateMalformedFile(string kind) => kind switch
    {
        "empty" => [],
        "text" => MalformedFiles.PlainText,
        "old" => MalformedFiles.LegacyXls,
        "encrypted" => MalformedFiles.Encrypted,
        "bomb" => MalformedFiles.ZipBomb(8),
        "no state" => WorkbookBuilder.WithColumns("AGENCY", "TYPE").AddRow("Weber", "County").ToBytes(),
        "too many rows" => MalformedFiles.StateRows(20_001),
        _ => MalformedFiles.TruncateToHalf(ValidWorkbook),
    };
}
