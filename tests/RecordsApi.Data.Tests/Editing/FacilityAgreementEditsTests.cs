using RecordsApi.Data.Editing;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Verification;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Editing;

/// <summary>What editors enter about agreements about facilities holds when further lists are imported.</summary>
public sealed class FacilityAgreementEditsTests : IAsyncLifetime
{
    private const string AgreementId = "fl-pine-county-jail-detention-1";

    private EditableRegister register = null!;

    public async Task InitializeAsync()
    {
        register = await EditableRegister.CreateAsync();
        await ImportAsync("20250829120000-FY25_detentionStats08292025.xlsx", "08/25/2025");
    }

    public Task DisposeAsync()
    {
        register.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Corrected_signing_date_and_documents_remain_when_the_next_list_is_imported()
    {
        await CorrectAsync();

        await ImportNextListAsync();

        Assert.Equal(("current", "2019-05-01", "https://county.example/igsa.pdf"), await ReadAsync());
    }

    [Fact]
    public async Task Corrected_signing_date_and_documents_remain_when_the_register_is_built_again()
    {
        await CorrectAsync();

        await BuildAgainAsync(await LoadInputsAsync());

        Assert.Equal(("current", "2019-05-01", "https://county.example/igsa.pdf"), await ReadAsync());
    }

    [Fact]
    public async Task Corrected_agreement_is_a_manual_fact_that_a_new_register_would_lose()
    {
        await CorrectAsync();

        Assert.True((await LoadInputsAsync()).ManualFacts.HasAny);
    }

    [Fact]
    public async Task Corrected_agreement_keeps_its_status_event_when_no_list_leads_to_it_any_more()
    {
        await CorrectAsync();

        await BuildAgainAsync(await LoadInputsAsync() with { Facilities = FacilityInput.None });

        Assert.Equal(["active"], await register.ReadStatusesAsync(AgreementId));
    }

    [Fact]
    public async Task Read_model_of_a_corrected_agreement_is_up_to_date_after_the_next_list()
    {
        await CorrectAsync();

        await ImportNextListAsync();

        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Read_model_of_a_retracted_agreement_is_up_to_date_after_the_next_list()
    {
        await register.ApplyExpectingSuccessAsync(Create(CorrectionKind.Retraction, null));

        await ImportNextListAsync();

        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Retracted_agreement_gets_no_status_event_from_the_next_list()
    {
        await register.ApplyExpectingSuccessAsync(Create(CorrectionKind.Retraction, null));

        await ImportNextListAsync();

        Assert.Empty(await register.ReadStatusesAsync(AgreementId));
        await using var db = register.CreateDbContext();
        Assert.Equal("retracted", db.Agreements.Single(a => a.Id == AgreementId).RecordState);
    }

    private Task<AppliedEdit> CorrectAsync() => register.ApplyExpectingSuccessAsync(Create(CorrectionKind.WrongFact, new AgreementDetails
    {
        SignedOn = new DateOnly(2019, 5, 1),
        Documents = [new("agreement", "https://county.example/igsa.pdf")],
    }));

    private static RecordCorrection Create(CorrectionKind kind, AgreementDetails? record) =>
        new() { RecordKind = RecordKind.Agreement, Id = AgreementId, Kind = kind, Reason = "Found out.", Record = record };

    private async Task<(string RecordState, string SignedOn, string Document)> ReadAsync()
    {
        await using var db = register.CreateDbContext();
        return (
            db.Agreements.Single(a => a.Id == AgreementId).RecordState,
            db.SignedDays.Single(s => s.AgreementId == AgreementId).SignedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            db.Documents.Single(d => d.AgreementId == AgreementId).Url);
    }

    private Task ImportNextListAsync() => ImportAsync("20250912120000-FY25_detentionStats09122025.xlsx", "09/08/2025");

    private async Task ImportAsync(string fileName, string dataPull)
    {
        register.Database.Clock.Advance(TimeSpan.FromDays(1));
        var workbook = WorkbookBuilder.Empty().AddRow($"Source: ICE Integrated Decision Support (IIDS), {dataPull}")
            .AddRow("Name", "Address", "City", "State", "Zip", "AOR", "Type Detailed", "Male/Female", "Level A", "Level B", "Level C", "Level D", "Guaranteed Minimum")
            .AddRow("Pine County Jail", "1 Pine County Jail Road", "Hialeah", "FL", "33010", "MIA", "IGSA", "Female/Male", 12.5, 0, 0, 0, 50);
        await register.Database.ImportAsync(register.Database.SaveFile(fileName, workbook.ToBytes()));
    }

    private async Task<RegisterInputs> LoadInputsAsync() => (await register.Database.Build.Inputs.LoadCurrentAsync(CancellationToken.None)).Inputs;

    private Task BuildAgainAsync(RegisterInputs inputs) => register.Database.Build.SaveAsync(
        inputs, register.Database.Build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);
}
