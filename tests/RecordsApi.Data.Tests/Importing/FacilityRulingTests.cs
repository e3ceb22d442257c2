using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

/// <summary>Review items of facilities that may be one, and rulings on them.</summary>
public sealed class FacilityRulingTests
{
    private const string August = "20250829120000-FY25_detentionStats08292025.xlsx";
    private const string September = "20250912120000-FY25_detentionStats09122025.xlsx";
    private const string October = "20250926120000-FY25_detentionStats09262025.xlsx";
    private const string Key = "facility|FL|Oak County Jail, 1 Elm Street, Hialeah|Oak County Jail, 99 Pine Road, Hialeah";

    [Fact]
    public async Task Doubt_is_stored_as_an_open_review_item_that_imports_of_agreements_keep()
    {
        using var register = await CreateAsync();

        await register.ImportAsync(register.SaveFile(SampleWorkbooks.OneWeek));

        var item = await FindItemAsync(register);
        Assert.Equal(("open", "fl-oak-county-jail", "fl-oak-county-jail-2", null), (item.State, item.VanishedFacilityId, item.AppearedFacilityId, item.PublicationId));
    }

    [Fact]
    public async Task Ruling_that_both_are_the_same_holds_for_later_imports_and_when_the_register_is_built_again()
    {
        using var register = await CreateAsync();
        await RuleAsync(register, "same");
        await register.ImportAsync(register.SaveFile(October, CreateWorkbook("09/22/2025", "99 Pine Road")));
        var imported = await ReadFacilitiesAsync(register);
        var (inputs, _) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);

        await register.Build.SaveAsync(inputs, register.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);

        Assert.Equal(["fl-oak-county-jail", "fl-oak-county-jail-3"], imported);
        Assert.Equal(imported, await ReadFacilitiesAsync(register));
        Assert.Equal(("same", "Looked up."), await FindItemAsync(register) is var item ? (item.State, item.Reason) : default);
    }

    [Fact]
    public async Task Withdrawn_ruling_gives_back_the_facilities_with_their_ids()
    {
        using var register = await CreateAsync();
        await RuleAsync(register, "same");

        await RuleAsync(register, RulingRecorder.Withdrawal);

        Assert.Equal(["fl-oak-county-jail", "fl-oak-county-jail-2", "fl-oak-county-jail-3"], await ReadFacilitiesAsync(register));
        Assert.Equal("open", (await FindItemAsync(register)).State);
    }

    private static async Task<TemporaryRegister> CreateAsync()
    {
        var register = new TemporaryRegister();
        await register.ImportAsync(register.SaveFile(August, CreateWorkbook("08/25/2025", "1 Elm Street")));
        await register.ImportAsync(register.SaveFile(September, CreateWorkbook("09/08/2025", "99 Pine Road", "98 Fir Road")));
        return register;
    }

    private static async Task RuleAsync(TemporaryRegister register, string verdict)
    {
        register.Clock.Advance(TimeSpan.FromMinutes(1));

        // The names are given in the other order than in the key.
        var parts = Key.Split('|');
        await new RulingRecorder(register.Build, register.Clock).RecordAsync(
            "rename", string.Join('|', parts[0], parts[1], parts[3], parts[2]), verdict, "Looked up.", null, CancellationToken.None);
    }

    private static async Task<ReviewItem> FindItemAsync(TemporaryRegister register)
    {
        await using var context = register.CreateDbContext();
        return await context.ReviewItems.SingleAsync(r => r.Id == Key);
    }

    private static async Task<string[]> ReadFacilitiesAsync(TemporaryRegister register)
    {
        await using var context = register.CreateDbContext();
        return await context.Facilities.Select(f => f.Id).OrderBy(id => id).ToArrayAsync();
    }

    private static byte[] CreateWorkbook(string dataPull, params string[] addresses)
    {
        var workbook = WorkbookBuilder.Empty().AddRow($"Source: ICE Integrated Decision Support (IIDS), {dataPull}")
            .AddRow("Name", "Address", "City", "State", "Zip", "AOR", "Type Detailed", "Male/Female", "Level A", "Level B", "Level C", "Level D", "Guaranteed Minimum");
        foreach (var address in addresses)
            workbook.AddRow("Oak County Jail", address, "Hialeah", "FL", "33010", "MIA", "IGSA", "Female/Male", 12.5, 0, 0, 0, 50);
        return workbook.ToBytes();
    }
}
