using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Tests.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Merging;

/// <summary>What editors entered holds when further lists are imported.</summary>
public sealed class ManualFactsLoaderTests
{
    private const string SheriffAgreementId = "fl-okaloosa-county-sheriffs-office-287g-task-force-1";

    [Fact]
    public async Task Agreement_with_a_status_event_that_an_editor_corrected_twice_is_not_merged_into_another_one_by_the_next_list()
    {
        using var register = await EditableRegister.CreateAsync();
        var source = await register.AddSourceAsync();
        await register.Database.ImportAsync(register.Database.SaveFile(
            ("participatingAgencies06162025.xlsx", SampleWorkbooks.ParticipatingList("Okaloosa County Sheriff's Office")),
            ("pendingAgencies06162025.xlsx", SampleWorkbooks.PendingList("Okaloosa County Jail"))));
        await CorrectDateAsync($"{SheriffAgreementId}-e1", "2025-06-08");
        await CorrectDateAsync($"{SheriffAgreementId}-e2", "2025-06-07");

        await register.Database.ImportAsync(register.Database.SaveFile(
            ("participatingAgencies06172025.xlsx", SampleWorkbooks.ParticipatingList("Okaloosa County Jail"))));

        await using var db = register.CreateDbContext();
        Assert.Equal("current", (await db.Agreements.SingleAsync(a => a.Id == SheriffAgreementId && a.SupersededAt == null)).RecordState);
        Assert.Equal(["active"], await register.ReadStatusesAsync(SheriffAgreementId));

        Task CorrectDateAsync(string id, string date) => register.ApplyExpectingSuccessAsync(new RecordCorrection
        {
            RecordKind = RecordKind.Step,
            Id = id,
            Kind = CorrectionKind.WrongFact,
            Reason = "Found out.",
            SourceIds = [source],
            Record = EditableRegister.CreateStatusEvent(AgreementStatus.Active, date, source),
        });
    }
}
