using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

/// <summary>The ids of agencies whose names older lists, imported late, print for others than the lists before.</summary>
public sealed class AgencyIdTests : IDisposable
{
    private readonly TemporaryRegister register = new();

    [Fact]
    public async Task Agency_keeps_its_id_when_an_older_list_prints_another_agency_under_a_name_that_was_read_as_its_own()
    {
        const string Jail = "Okaloosa County Jail", Sheriff = "Okaloosa County Sheriff's Office";
        await new RulingRecorder(register.Build, register.Clock).RecordAsync("rename", $"FL|{Jail}|{Sheriff}", "same", "Seen.", null, CancellationToken.None);
        await ImportAsync(("participatingAgencies06182025.xlsx", SampleWorkbooks.ParticipatingList(Sheriff)), ("participatingAgencies06192025.xlsx", SampleWorkbooks.ParticipatingList(Jail)));
        Assert.Equal(["fl-okaloosa-county-sheriffs-office"], await ReadIdsAsync(Jail));

        await ImportAsync(("participatingAgencies06162025.xlsx", SampleWorkbooks.ParticipatingList(Jail)), ("participatingAgencies06172025.xlsx", SampleWorkbooks.ParticipatingList(Jail, Sheriff)));

        Assert.Equal(["fl-okaloosa-county-jail"], await ReadIdsAsync(Jail));
        Assert.Equal(["fl-okaloosa-county-sheriffs-office"], await ReadIdsAsync(Sheriff));
    }

    [Fact]
    public async Task Agency_keeps_its_id_when_an_older_list_prints_it_under_a_name_that_a_newer_one_printed_for_another_as_well()
    {
        const string Hialeah = "Hialeah Police Department", Misprint = "Hialeha Police Department", Doral = "Doral Police Department";
        await ImportAsync(
            ("participatingAgencies06172025.xlsx", List((Hialeah, 9), (Doral, 10))),
            ("participatingAgencies06182025.xlsx", List((Misprint, 9), (Doral, 10))),
            ("participatingAgencies06192025.xlsx", List((Hialeah, 9), (Misprint, 10))));
        Assert.Equal(["fl-doral-police-department", "fl-hialeah-police-department"], await ReadIdsAsync(Misprint));

        await ImportAsync(("participatingAgencies06162025.xlsx", List((Misprint, 9), (Doral, 10))));

        Assert.Equal(["fl-hialeah-police-department"], await ReadIdsAsync(Hialeah));
        Assert.Equal(["fl-doral-police-department"], await ReadIdsAsync(Doral));
    }

    public void Dispose() => register.Dispose();

    private Task<ImportReport> ImportAsync(params (string FileName, WorkbookBuilder Workbook)[] files) => register.ImportAsync(register.SaveFile(files));

    /// <summary>Returns the ids of the agencies for which a name was printed.</summary>
    private async Task<List<string>> ReadIdsAsync(string name)
    {
        await using var db = register.CreateDbContext();
        return await db.AgencyNames.Where(n => n.Name == name && n.SupersededAt == null).Select(n => n.AgencyId).Order().ToListAsync();
    }

    private static WorkbookBuilder List(params (string Agency, int SignedDay)[] rows) => rows.Aggregate(
        SampleWorkbooks.ParticipatingList(),
        (list, row) => list.AddRow("FLORIDA", row.Agency, "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 6, row.SignedDay)));
}
