using RecordsApi.Data.Importing;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Data.Writing;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

public sealed class ManyEndsTests
{
    private static readonly string[] Agencies = [.. Enumerable.Range(0, 40).Select(i => $"{(char)('A' + i % 26)}town{(char)('a' + i / 26)}burg Police Department")];

    [Fact]
    public async Task Import_that_would_end_many_agreements_stops_and_changes_nothing()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(SaveList(register, "06162025", 40));
        var before = register.DumpTables();

        await Assert.ThrowsAsync<ManyEndsException>(() => register.ImportAsync(SaveShorterLists(register)));

        Assert.Equal(before, register.DumpTables());
    }

    [Fact]
    public async Task Confirmed_import_ends_many_agreements()
    {
        using var register = new TemporaryRegister();
        await register.ImportAsync(SaveList(register, "06162025", 40));

        var report = await new RegisterImporter(register.Build).ImportAsync(
            SaveShorterLists(register), new ImportOptions { AllowEnds = true }, null, CancellationToken.None);

        // The eleventh agency is in every second list.
        Assert.Equal(29, report.Ended.Count);
    }

    [Fact]
    public async Task Import_with_the_clock_years_behind_the_lists_is_refused()
    {
        using var earlier = new TemporaryRegister(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var files = new[] { "06162025", "06172025", "06182025" }.Select(date => SaveList(earlier, date, 40)).ToArray();
        await Assert.ThrowsAsync<WrongClockException>(() => earlier.ImportAsync(files));
    }

    private static string[] SaveShorterLists(TemporaryRegister register) =>
        [.. new[] { "06172025", "06182025", "06202025", "06232025", "06242025" }.Select((date, i) => SaveList(register, date, 10 + i % 2))];

    private static string SaveList(TemporaryRegister register, string date, int count) => register.SaveFile(
        ($"participatingAgencies{date}.xlsx", Agencies.Take(count).Aggregate(WorkbookBuilder.ForParticipatingList(), (book, agency) =>
            book.AddRow("FLORIDA", agency, "Municipality", null, "Task Force Model", new DateOnly(2025, 6, 10), null)))).Single();
}
