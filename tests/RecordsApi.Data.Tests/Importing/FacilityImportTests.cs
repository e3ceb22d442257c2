using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Seed;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

/// <summary>Imports of lists of detention facilities.</summary>
public sealed class FacilityImportTests
{
    private const string August = "20250829120000-FY25_detentionStats08292025.xlsx";
    private const string September = "20250912120000-FY25_detentionStats09122025.xlsx";

    [Fact]
    public async Task Folder_with_lists_of_both_kinds_is_imported_and_the_lists_of_facilities_are_counted()
    {
        using var register = new TemporaryRegister();
        register.SaveFile("lists/participatingAgencies06162025.xlsx", SampleWorkbooks.OneWeek[0].Workbook.ToBytes());
        register.SaveFile($"lists/statistics/{August}", CreateWorkbook("08/25/2025", ("Pine County Jail", 12.5)));

        var report = await register.ImportAsync(register.PathTo("lists"));

        Assert.Empty(report.Failures);
        Assert.Empty(report.Skipped);
        Assert.Equal((2, 1, 1), (report.FilesRead, report.FacilityLists, report.NewFacilities));
        await using var context = register.CreateDbContext();
        Assert.Equal(12.5m, (await context.FacilityObservations.SingleAsync()).AveragePopulation);
    }

    [Fact]
    public async Task Agreement_about_a_facility_that_an_import_adds_is_counted_once()
    {
        using var register = new TemporaryRegister();
        var first = await register.ImportAsync(register.SaveFile(August, CreateWorkbook("08/25/2025", ("Pine County Jail", 12.5))));
        var second = await register.ImportAsync(register.SaveFile(September, CreateWorkbook("09/08/2025", ("Pine County Jail", 13.5), ("Oak County Jail", 2))));

        Assert.Equal((1, 1), (first.NewAgreements, second.NewAgreements));
    }

    [Theory]
    [InlineData("<html><body>Access denied</body></html>", "web page (HTML)")]
    [InlineData("", "The file is empty")]
    public async Task File_with_the_name_of_a_list_of_facilities_that_is_none_is_rejected_for_what_it_is(string content, string problem)
    {
        using var register = new TemporaryRegister();

        var report = await register.ImportAsync(register.SaveFile(August, System.Text.Encoding.ASCII.GetBytes(content)));

        Assert.Contains(problem, Assert.Single(report.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_the_same_list_twice_changes_nothing()
    {
        using var register = new TemporaryRegister();
        var file = register.SaveFile(August, CreateWorkbook("08/25/2025", ("Pine County Jail", 12.5)));
        await register.ImportAsync(file);
        var once = register.DumpTables();

        var report = await register.ImportAsync(file);

        Assert.Equal((0, 1, false), (report.FilesRead, report.FilesAlreadyImported, report.HasChanged));
        Assert.Equal(once, register.DumpTables());
    }

    [Fact]
    public async Task List_of_facilities_changes_nothing_of_what_is_recorded_of_287g_agreements()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));
        var before = DumpWithoutFacilities(register);

        await register.ImportAsync(register.SaveFile(August, CreateWorkbook("08/25/2025", ("Pine County Jail", 12.5))));

        Assert.Equal(before, DumpWithoutFacilities(register).Where(row => before.Contains(row) || !IsOfFacilityAgreement(row)));
    }

    [Fact]
    public async Task List_of_agreements_changes_nothing_of_what_is_recorded_of_facilities()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(August, CreateWorkbook("08/25/2025", ("Pine County Jail", 12.5))));
        var before = DumpFacilities(register);

        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));

        Assert.Equal(before, DumpFacilities(register));
    }

    [Fact]
    public async Task Facility_that_a_later_list_lacks_remains_as_observed()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(August, CreateWorkbook("08/25/2025", ("Pine County Jail", 12.5), ("Lake Center", 400))));

        var report = await register.ImportAsync(register.SaveFile(September, CreateWorkbook("09/08/2025", ("Lake Center", 401))));

        Assert.Equal((1, 0), (report.FacilityLists, report.NewFacilities));
        await using var context = register.CreateDbContext();
        Assert.Equal(2, await context.Facilities.CountAsync());
        Assert.Equal(3, await context.FacilityObservations.CountAsync());
    }

    [Fact]
    public async Task Lists_imported_one_by_one_give_the_same_facts_as_together()
    {
        using var together = new TemporaryRegister();
        using var oneByOne = new TemporaryRegister();
        (string Name, byte[] Content)[] files =
        [
            (August, CreateWorkbook("08/25/2025", ("Pine County Jail", 12.5), ("Lake Center", 400))),
            (September, CreateWorkbook("09/08/2025", ("Lake Center", 401), ("Pine County Jail", 13))),
        ];
        await together.ImportAsync([.. files.Select(f => together.SaveFile(f.Name, f.Content))]);
        foreach (var (name, content) in files.Reverse())
            await oneByOne.ImportAsync(oneByOne.SaveFile(name, content));

        Assert.Equal(await ReadObservationsAsync(together), await ReadObservationsAsync(oneByOne));
    }

    [Fact]
    public async Task Register_built_from_the_written_bundle_has_the_same_facilities()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(August, CreateWorkbook("08/25/2025", ("Pine County Jail", 12.5), ("Lake Center", 400))));
        var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);
        var facts = register.Build.Derive(inputs, CancellationToken.None);
        using var other = new TemporaryRegister();
        BundleWriter.Write(other.Bundle, facts, [], []);
        BundleWriter.WriteFacilities(other.Bundle, register.Build.DeriveFacilities(inputs, CancellationToken.None), inputs.Facilities.Printed);

        var bundled = other.Build.Inputs.ReadBundle();
        await other.Build.SaveAsync(bundled, other.Build.Derive(bundled, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(DumpFacilities(register), DumpFacilities(other));
    }

    [Fact]
    public async Task Register_with_facilities_can_be_rebuilt_from_the_lists_that_it_holds()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(August, CreateWorkbook("08/25/2025", ("Pine County Jail", 12.5))));
        var before = DumpFacilities(register);
        var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);

        await register.Build.SaveAsync(inputs, register.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(before, DumpFacilities(register));
    }

    private static async Task<string[]> ReadObservationsAsync(TemporaryRegister register)
    {
        await using var context = register.CreateDbContext();
        return [.. (await context.FacilityObservations.OrderBy(o => o.Id).ToListAsync()).Select(o => $"{o.Id} {o.FacilityId} {o.ObservedOn:O} {o.AveragePopulation}")];
    }

    private static string[] DumpFacilities(TemporaryRegister register) => [.. register.DumpTables().Split('\n').Where(IsOfFacilities)];

    // The version of the register changes with every file.
    private static string[] DumpWithoutFacilities(TemporaryRegister register) =>
        [.. register.DumpTables().Split('\n').Where(line => !IsOfFacilities(line) && !line.StartsWith("DatasetMetadata", StringComparison.Ordinal) && !line.StartsWith("DatasetVersions", StringComparison.Ordinal))];

    private static bool IsOfFacilities(string line) => line.StartsWith("Facilit", StringComparison.Ordinal) || line.StartsWith("PrintedFacilities", StringComparison.Ordinal);

    private static byte[] CreateWorkbook(string dataPull, params (string Name, double Population)[] facilities)
    {
        var workbook = WorkbookBuilder.Empty().AddRow($"Source: ICE Integrated Decision Support (IIDS), {dataPull}")
            .AddRow("Name", "Address", "City", "State", "Zip", "AOR", "Type Detailed", "Male/Female", "Level A", "Level B", "Level C", "Level D", "Guaranteed Minimum");
        foreach (var (i, (name, population)) in facilities.Index())
            workbook.AddRow(name, $"{i + 1} {name} Road", "Hialeah", "FL", "33010", "MIA", "IGSA", "Female/Male", population, 0, 0, 0, 50);
        return workbook.ToBytes();
    }

    // Agreements about facilities, their events, states and counts, and the lists as sources.
    private static bool IsOfFacilityAgreement(string row) =>
        row.Contains("detention", StringComparison.Ordinal) || row.Contains("| igsa |", StringComparison.Ordinal);
}
