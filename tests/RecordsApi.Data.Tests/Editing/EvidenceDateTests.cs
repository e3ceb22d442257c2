using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Tests.Editing;

/// <summary>Evidence that is older than what it is to support.</summary>
public sealed class EvidenceDateTests : IAsyncLifetime
{
    private EditableRegister register = null!;
    private string minutesId = null!;

    public async Task InitializeAsync()
    {
        register = await EditableRegister.CreateAsync();

        minutesId = await register.AddSourceAsync(published: "2025-06-18");
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateAgreement(EditableRegister.CreateStatusEvent(AgreementStatus.Proposed, "2025-04-01", minutesId))));
    }

    public Task DisposeAsync()
    {
        register.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Minutes_of_June_are_no_evidence_of_an_event_of_December()
    {
        var rejected = await register.ApplyExpectingRejectionAsync(new RecordCreation(
            EditableRegister.CreateStatusEvent(AgreementStatus.Pending, "2025-12-01", minutesId), EditableRegister.MiamiAgreementId));

        var error = Assert.Single(rejected.Errors);
        Assert.Equal("/sourceIds/0", error.Pointer);
        Assert.Contains("published on 2025-06-18, before the event of 2025-12-01", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agenda_of_June_is_evidence_of_an_event_of_December()
    {
        var agenda = await register.AddSourceAsync(SourceKind.Agenda, "agenda", "2025-06-18");

        await register.ApplyExpectingSuccessAsync(new RecordCreation(
            EditableRegister.CreateStatusEvent(AgreementStatus.Pending, "2025-12-01", agenda), EditableRegister.MiamiAgreementId));
    }

    [Fact]
    public async Task Decision_is_rejected_if_its_minutes_are_older()
    {
        var rejected = await register.ApplyExpectingRejectionAsync(new RecordCreation(EditableRegister.CreateVote("2025-06-19", DecisionOutcome.Passed, minutesId)));

        Assert.Equal("/sourceIds/0", Assert.Single(rejected.Errors).Pointer);
    }

    [Fact]
    public async Task Source_is_not_corrected_to_a_date_before_an_event_that_it_supports()
    {
        var rejected = await register.ApplyExpectingRejectionAsync(new RecordCorrection
        {
            RecordKind = RecordKind.Source,
            Id = minutesId,
            Kind = CorrectionKind.WrongFact,
            Reason = "Found out.",
            Record = new SourceRecord { Publisher = "City of Miami", Kind = SourceKind.Minutes, Title = "A one", PublishedOn = new(2025, 3, 1) },
        });

        Assert.Equal("/record/publishedOn", Assert.Single(rejected.Errors).Pointer);
    }
}
