using RecordsApi.Data.Tests.Support;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Changes;

/// <summary>What imports of lists of detention facilities add to the change log.</summary>
public sealed class FacilityChangeLogTests
{
    private const string August = "20250829120000-FY25_detentionStats08292025.xlsx";
    private const string September = "20250912120000-FY25_detentionStats09122025.xlsx";
    private const string Pine = "fl-pine-county-jail";

    private static readonly byte[] AugustList = CreateWorkbook("08/25/2025", ("Pine County Jail", "IGSA", 12.5, 50), ("Lake Center", "CDF", 400, 500));

    [Fact]
    public async Task First_list_is_logged_with_one_lead_entry_for_the_list_and_one_for_each_facility()
    {
        using var register = new TemporaryRegister();

        await register.ImportAsync(register.SaveFile(August, AugustList));

        var log = await register.ReadChangeLogAsync();
        Assert.Equal(
            [
                "publication-accepted ice-detention-statistics-2025-08-29 ",
                "facility-added fl-lake-center ",
                "facility-added fl-pine-county-jail igsa",
            ],
            log.Where(c => c.Sequence == c.LeadSequence).Select(c => $"{c.Kind} {c.ThingId} {c.ProgramCode}"));
        Assert.Equal(
            ["agreement-added", "facility-added", "status-added", "terms-changed"],
            log.Where(c => c.FacilityId == Pine).Select(c => c.Kind).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Later_list_is_logged_with_what_it_prints_differently()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(August, AugustList));
        var before = await register.ReadChangeLogAsync();
        register.Clock.Advance(TimeSpan.FromDays(1));

        await register.ImportAsync(register.SaveFile(September, CreateWorkbook("09/08/2025", ("Pine Detention Annex", "USMS IGA", 13, 80), ("Lake Center", "CDF", 401, 500))));

        var log = await register.ReadChangeLogAsync();
        Assert.Equal(before, log.Take(before.Count));
        Assert.Equal(
            [
                "publication-accepted:  → accepted",
                "facility-name-added: Pine County Jail → Pine Detention Annex",
                "facility-renamed: Pine County Jail → Pine Detention Annex",
                "type-changed: IGSA → USMS IGA",
                "terms-changed: guaranteed-minimum 50 → guaranteed-minimum 80",
            ],
            log.Skip(before.Count).OrderBy(c => ChangeKinds.Vocabulary.Parse(c.Kind)).Select(c => $"{c.Kind}: {c.Before} → {c.After}"));
        Assert.All(log.Skip(before.Count), c => Assert.Equal(register.Clock.GetUtcNow(), c.EnteredAt));
    }

    [Fact]
    public async Task List_that_prints_what_the_list_before_printed_is_logged_as_one_entry()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(August, AugustList));
        var before = await register.ReadChangeLogAsync();

        await register.ImportAsync(register.SaveFile(September, CreateWorkbook("09/08/2025", ("PINE COUNTY JAIL1", "IGSA", 14, 50))));

        Assert.Equal(
            ["publication-accepted", "facility-renamed"],
            (await register.ReadChangeLogAsync()).Skip(before.Count).Select(c => c.Kind));
    }

    [Fact]
    public async Task Numbers_of_287g_entries_of_a_new_register_do_not_depend_on_lists_of_facilities()
    {
        using var alone = new TemporaryRegister();
        await alone.ImportAsync(alone.SaveFile(SampleWorkbooks.OneWeek));
        using var together = new TemporaryRegister();

        await together.ImportAsync([.. together.SaveFile(SampleWorkbooks.OneWeek), together.SaveFile(August, AugustList)]);

        var (expected, actual) = (await alone.ReadChangeLogAsync(), await together.ReadChangeLogAsync());
        Assert.Equal(expected, actual.Take(expected.Count));
        Assert.All(actual.Skip(expected.Count), c => Assert.NotEqual(ReferenceData.DefaultProgram, c.ProgramCode));
    }

    [Fact]
    public async Task Comparing_the_whole_log_after_a_rebuild_adds_no_entry()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync([.. register.SaveFile(SampleWorkbooks.OneWeek), register.SaveFile(August, AugustList)]);
        await register.ImportAsync(register.SaveFile(September, CreateWorkbook("09/08/2025", ("Pine Detention Annex", "USMS IGA", 13, 80))));
        var once = await register.ReadChangeLogAsync();

        var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);
        await register.Build.SaveAsync(inputs, register.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(once, await register.ReadChangeLogAsync());
    }

    private static byte[] CreateWorkbook(string dataPull, params (string Name, string Type, double Population, int GuaranteedMinimum)[] facilities)
    {
        var workbook = WorkbookBuilder.Empty().AddRow($"Source: ICE Integrated Decision Support (IIDS), {dataPull}")
            .AddRow("Name", "Address", "City", "State", "Zip", "AOR", "Type Detailed", "Male/Female", "Level A", "Level B", "Level C", "Level D", "Guaranteed Minimum");
        foreach (var (name, type, population, minimum) in facilities)
            workbook.AddRow(name, type == "CDF" ? "2 Lake Road" : "1 Pine Road", "Hialeah", "FL", "33010", "MIA", type, "Female/Male", population, 0, 0, 0, minimum);
        return workbook.ToBytes();
    }
}
