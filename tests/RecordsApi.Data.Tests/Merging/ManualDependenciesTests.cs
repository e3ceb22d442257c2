using RecordsApi.Data.Editing;
using RecordsApi.Data.Tests.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Verification;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Merging;

/// <summary>Agreements that editors changed and that the lists no longer lead to.</summary>
public sealed class ManualDependenciesTests : IAsyncLifetime
{
    private const string SecondAgreementId = "fl-miami-police-department-287g-task-force-2";

    private EditableRegister register = null!;
    private string sourceId = null!;

    public async Task InitializeAsync()
    {
        register = await EditableRegister.CreateAsync();
        sourceId = await register.AddSourceAsync(SourceKind.Agreement);
    }

    public Task DisposeAsync()
    {
        register.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Corrected_agreement_keeps_its_status_event_when_its_rows_become_those_of_another_agreement()
    {
        var endId = await EndFirstAgreementAndListItAgainAsync();
        await CorrectAsync(RecordKind.Agreement, SecondAgreementId, CorrectionKind.WrongFact, new AgreementDetails
        {
            AgencyId = "fl-miami-police-department",
            SignedOn = new DateOnly(2026, 1, 13),
        });

        await RetractEndAndImportAsync(endId);

        Assert.Equal(["active"], await register.ReadStatusesAsync(SecondAgreementId));
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Agreement_with_an_entered_status_event_remains_when_its_rows_become_those_of_another_agreement()
    {
        var endId = await EndFirstAgreementAndListItAgainAsync();
        await register.ApplyExpectingSuccessAsync(
            new RecordCreation(EditableRegister.CreateStatusEvent(AgreementStatus.Suspended, Today.ToString("O"), sourceId), SecondAgreementId));

        await RetractEndAndImportAsync(endId);

        Assert.Equal(["active", "suspended"], await register.ReadStatusesAsync(SecondAgreementId));
        await using var db = register.CreateDbContext();
        Assert.Equal("current", db.Agreements.Single(a => a.Id == SecondAgreementId).RecordState);
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Agreement_that_no_editor_changed_is_gone_when_its_rows_become_those_of_another_agreement()
    {
        var endId = await EndFirstAgreementAndListItAgainAsync();

        await RetractEndAndImportAsync(endId);

        await using var db = register.CreateDbContext();
        Assert.DoesNotContain(db.Agreements, a => a.Id == SecondAgreementId);
    }

    private DateOnly Today => DateOnly.FromDateTime(register.Database.Clock.GetUtcNow().UtcDateTime);

    private async Task<string> EndFirstAgreementAndListItAgainAsync()
    {
        await ImportTodaysListAsync();
        var end = EditableRegister.CreateStatusEvent(AgreementStatus.Terminated, Today.ToString("O"), sourceId) with { EndCause = EndCause.LocalParty };
        var endId = (await register.ApplyExpectingSuccessAsync(new RecordCreation(end, EditableRegister.MiamiAgreementId))).Id;
        for (var i = 0; i < 3; i++)
            await ImportTodaysListAsync(isListed: false);
        await ImportTodaysListAsync();
        Assert.Equal(["active"], await register.ReadStatusesAsync(SecondAgreementId));
        return endId;
    }

    private async Task RetractEndAndImportAsync(string endId)
    {
        await CorrectAsync(RecordKind.Step, endId, CorrectionKind.Retraction, null);
        await ImportTodaysListAsync();
    }

    private Task<AppliedEdit> CorrectAsync(RecordKind kind, string id, CorrectionKind correction, ManualRecord? record) =>
        register.ApplyExpectingSuccessAsync(new RecordCorrection
        {
            RecordKind = kind,
            Id = id,
            Kind = correction,
            Reason = "Found out.",
            SourceIds = [sourceId],
            Record = record,
        });

    private async Task ImportTodaysListAsync(bool isListed = true)
    {
        register.Database.Clock.Advance(TimeSpan.FromDays(1));
        await register.Database.ImportAsync(register.Database.SaveFile(
            ($"participatingAgencies{Today:MMddyyyy}.xlsx", CreateList(isListed))));
        register.Database.Clock.Advance(TimeSpan.FromDays(1));
    }

    private static WorkbookBuilder CreateList(bool isListed)
    {
        var list = WorkbookBuilder.ForParticipatingList()
            .AddRow("FLORIDA", "Baker County Sheriff's Office", "County", "Baker County", "Task Force Model", new DateOnly(2026, 1, 5));
        return isListed
            ? list.AddRow("FLORIDA", "Miami Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2026, 1, 12))
            : list;
    }
}
