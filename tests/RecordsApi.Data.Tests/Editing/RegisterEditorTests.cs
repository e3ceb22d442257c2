using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Domain.Verification;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Editing;

/// <summary>Manual entries and corrections.</summary>
public sealed class RegisterEditorTests : IAsyncLifetime
{
    private EditableRegister register = null!;
    private string minutesSourceId = null!;

    public async Task InitializeAsync()
    {
        register = await EditableRegister.CreateAsync();
        minutesSourceId = await register.AddSourceAsync();
    }

    public Task DisposeAsync()
    {
        register.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Audit_log_has_the_entered_name_and_the_agency_that_it_was_matched_to()
    {
        var applied = await register.ApplyExpectingSuccessAsync(
            new RecordCreation(EditableRegister.CreateAgreement(EditableRegister.CreateStatusEvent(AgreementStatus.Proposed, "2026-01-12", minutesSourceId), "MIAMI PD")));

        var entry = JsonNode.Parse(applied.After!)!;
        Assert.Equal("MIAMI PD", (string?)entry["agencyName"]);
        Assert.Equal(("MIAMI PD", "fl-miami-police-department", "new"), ((string?)entry["agencyMatch"]!["given"], (string?)entry["agencyMatch"]!["id"], (string?)entry["agencyMatch"]!["match"]));
    }

    [Fact]
    public async Task Entering_an_agreement_creates_its_agency_and_first_status_event()
    {
        var done = await EnterProposedAgreementAsync();

        await using var db = register.CreateDbContext();
        var agency = await db.Agencies.SingleAsync();
        Assert.Equal(EditableRegister.MiamiAgreementId, done.Id);
        Assert.Equal(("fl-miami-police-department", "police", "1245000"), (agency.Id, agency.Type, agency.JurisdictionId));
        Assert.Equal(["proposed"], await register.ReadStatusesAsync());
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Entering_a_decision_adds_a_status_event()
    {
        await EnterProposedAgreementAsync();
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateVote("2025-04-24", DecisionOutcome.Deferred, minutesSourceId)));
        var done = await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateVote("2025-06-17", DecisionOutcome.Passed, minutesSourceId)));

        Assert.Equal("fl-miami-2025-06-17-vote-1", done.Id);
        Assert.Equal(["proposed", "deferred", "approved"], await register.ReadStatusesAsync());
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Disallowed_status_event_is_rejected_with_the_allowed_statuses_and_the_preceding_event()
    {
        await EnterProposedAgreementAsync();

        var refused = await register.ApplyExpectingRejectionAsync(new RecordCreation(EditableRegister.CreateStatusEvent(AgreementStatus.Suspended, "2025-05-01", minutesSourceId), EditableRegister.MiamiAgreementId));

        var mistake = Assert.Single(refused.Errors);
        Assert.Equal((EditRejectionReason.InvalidTransition, "/status"), (refused.Reason, mistake.Pointer));
        Assert.Contains("(status event fl-miami-police-department-287g-task-force-1-e1, 2025-04-01)", mistake.Message, StringComparison.Ordinal);
        Assert.Contains("approved", mistake.Allowed!);
        Assert.Equal(["proposed"], await register.ReadStatusesAsync());
    }

    [Fact]
    public async Task Status_event_is_rejected_when_the_following_event_could_not_follow_it()
    {
        await EnterProposedAgreementAsync();
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateVote("2025-06-17", DecisionOutcome.Passed, minutesSourceId)));

        var refused = await register.ApplyExpectingRejectionAsync(new RecordCreation(EditableRegister.CreateStatusEvent(AgreementStatus.Active, "2025-05-01", minutesSourceId), EditableRegister.MiamiAgreementId));

        Assert.Contains("'approved' cannot follow 'active', but the status event fl-miami-police-department-287g-task-force-1-e2 (2025-06-17) would come directly after it.",
            Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_validation_errors_are_reported_together()
    {
        await EnterProposedAgreementAsync();

        var refused = await register.ApplyExpectingRejectionAsync(new RecordCreation(
            new StatusEventRecord { Status = AgreementStatus.Approved, OccurredOn = EdtfDate.Parse("2030"), SourceIds = ["none"], EndCause = EndCause.Mutual }, EditableRegister.MiamiAgreementId));

        Assert.Equal(["/decisionId", "/endCause", "/occurredOn", "/sourceIds/0"], refused.Errors.Select(m => m.Pointer).Order());
    }

    [Fact]
    public async Task Second_agreement_is_rejected_while_one_with_the_same_agency_and_model_has_not_ended()
    {
        await EnterProposedAgreementAsync();

        var refused = await register.ApplyExpectingRejectionAsync(new RecordCreation(
            EditableRegister.CreateAgreement(EditableRegister.CreateStatusEvent(AgreementStatus.Proposed, "2025-05-01", minutesSourceId), "City of Miami Police Department")));

        Assert.Equal(EditRejectionReason.Conflict, refused.Reason);
        Assert.Contains(EditableRegister.MiamiAgreementId, Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_agreement_after_an_ended_one_has_it_as_predecessor()
    {
        await EnterProposedAgreementAsync();
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateStatusEvent(AgreementStatus.Active, "2025-05-01", minutesSourceId), EditableRegister.MiamiAgreementId));
        await register.ApplyExpectingSuccessAsync(new RecordCreation(
            EditableRegister.CreateStatusEvent(AgreementStatus.Terminated, "2025-06-01", minutesSourceId) with { EndCause = EndCause.LocalParty }, EditableRegister.MiamiAgreementId));

        var done = await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateAgreement(EditableRegister.CreateStatusEvent(AgreementStatus.Proposed, "2025-07-01", minutesSourceId))));

        await using var db = register.CreateDbContext();
        Assert.Equal(EditableRegister.MiamiAgreementId, (await db.Agreements.SingleAsync(a => a.Id == done.Id)).PredecessorId);
        Assert.EndsWith("-2", done.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrected_status_event_gets_a_new_id_and_the_superseded_one_stores_the_reason()
    {
        await EnterProposedAgreementAsync();
        var done = await register.ApplyExpectingSuccessAsync(CreateCorrection(RecordKind.Step, $"{EditableRegister.MiamiAgreementId}-e1", EditableRegister.CreateStatusEvent(AgreementStatus.Proposed, "2025-04-02", minutesSourceId)));

        await using var db = register.CreateDbContext();
        var old = await db.StatusEvents.SingleAsync(e => e.Id == $"{EditableRegister.MiamiAgreementId}-e1");
        Assert.Equal($"{EditableRegister.MiamiAgreementId}-e2", done.Id);
        Assert.Equal((done.RecordedAt, "typo", "A slip.", done.Id), (old.SupersededAt, old.ClosedAs, old.ClosedBecause, old.ReplacedById));
        Assert.Equal("2025-04-02", (await db.StatusEvents.SingleAsync(e => e.Id == done.Id)).OccurredOn);
    }

    [Fact]
    public async Task Correcting_a_decision_replaces_its_status_event()
    {
        await EnterProposedAgreementAsync();
        var vote = await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateVote("2025-06-17", DecisionOutcome.Passed, minutesSourceId)));

        await register.ApplyExpectingSuccessAsync(CreateCorrection(RecordKind.Decision, vote.Id, EditableRegister.CreateVote("2025-06-17", DecisionOutcome.Failed, minutesSourceId)));

        Assert.Equal(["proposed", "rejected"], await register.ReadStatusesAsync());
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Retracting_a_decision_removes_its_status_event_and_marks_the_decision_retracted()
    {
        await EnterProposedAgreementAsync();
        var vote = await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateVote("2025-06-17", DecisionOutcome.Passed, minutesSourceId)));

        await register.ApplyExpectingSuccessAsync(CreateRetraction(RecordKind.Decision, vote.Id));

        await using var db = register.CreateDbContext();
        Assert.Equal("retracted", (await db.Decisions.SingleAsync(d => d.Id == vote.Id)).RecordState);
        Assert.Equal(["proposed"], await register.ReadStatusesAsync());
    }

    [Fact]
    public async Task Correction_is_rejected_as_stale_when_the_record_changed_since_it_was_read()
    {
        var done = await EnterProposedAgreementAsync();
        await register.ApplyExpectingSuccessAsync(CreateCorrection(RecordKind.Step, $"{EditableRegister.MiamiAgreementId}-e1", EditableRegister.CreateStatusEvent(AgreementStatus.Proposed, "2025-04-02", minutesSourceId)));

        var refused = await register.ApplyExpectingRejectionAsync(CreateRetraction(RecordKind.Agreement, EditableRegister.MiamiAgreementId) with { IfUnmodifiedSince = done.RecordedAt });

        Assert.Equal(EditRejectionReason.Stale, refused.Reason);
    }

    [Fact]
    public async Task Disagreeing_sources_are_both_stored_with_the_rule_that_chose_the_date()
    {
        await EnterProposedAgreementAsync();
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateStatusEvent(AgreementStatus.Active, "2025-05-01", await register.AddSourceAsync(SourceKind.NewsReport, "report")), EditableRegister.MiamiAgreementId));
        var list = await register.AddSourceAsync(SourceKind.PublishersList, "list");

        var done = await register.ApplyExpectingSuccessAsync(new RecordCreation(
            EditableRegister.CreateStatusEvent(AgreementStatus.Active, "2025-05-09", list) with { DisputesEventId = $"{EditableRegister.MiamiAgreementId}-e2" }, EditableRegister.MiamiAgreementId));

        await using var db = register.CreateDbContext();
        var step = await db.StatusEvents.SingleAsync(e => e.Id == done.Id);
        Assert.Equal(("2025-05-09", true, "list-before-reports", "low", "listed"), (step.OccurredOn, step.Disputed, step.ChosenBy, step.Confidence, step.Basis));
        Assert.Equal(["2025-05-09", "2025-05-01"], await db.StatusEventAssertions.OrderBy(a => a.Number).Select(a => a.OccurredOn).ToListAsync());
        Assert.Equal(["proposed", "active"], await register.ReadStatusesAsync());
    }

    [Fact]
    public async Task Merging_an_agreement_moves_its_status_events_to_the_target()
    {
        await EnterProposedAgreementAsync();
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateAgreement(EditableRegister.CreateStatusEvent(AgreementStatus.Active, "2025-08-28", minutesSourceId), "Miami Constabulary")));

        await register.ApplyExpectingSuccessAsync(new RecordCorrection
        {
            RecordKind = RecordKind.Agreement,
            Id = "fl-miami-constabulary-287g-task-force-1",
            Kind = CorrectionKind.Merge,
            Reason = "The same police.",
            MergeIntoId = EditableRegister.MiamiAgreementId,
        });

        await using var db = register.CreateDbContext();
        Assert.Equal(EditableRegister.MiamiAgreementId, (await db.Agreements.SingleAsync(a => a.Id == "fl-miami-constabulary-287g-task-force-1")).MergedIntoId);
        Assert.Equal(["proposed", "active"], await register.ReadStatusesAsync());
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Every_edit_is_recorded_in_the_change_log_with_kind_and_reason()
    {
        await EnterProposedAgreementAsync();
        await register.ApplyExpectingSuccessAsync(CreateCorrection(RecordKind.Step, $"{EditableRegister.MiamiAgreementId}-e1", EditableRegister.CreateStatusEvent(AgreementStatus.Proposed, "2025-04-02", minutesSourceId)));

        var log = await register.Database.ReadChangeLogAsync();
        Assert.Equal(
            ["source-added", "agency-added", "agreement-added", "status-added", "status-added", "status-superseded"], log.Select(c => c.Kind));
        Assert.Equal(Enumerable.Range(1, 6).Select(n => (long)n), log.Select(c => c.Sequence));
        Assert.All(log.TakeLast(2), c => Assert.Equal(("typo", "A slip."), (c.CorrectionKind, c.Reason)));
        await register.Database.Build.SaveAsync(
            (await register.Database.Build.Inputs.LoadCurrentAsync(CancellationToken.None)).Inputs,
            register.Database.Build.Derive((await register.Database.Build.Inputs.LoadCurrentAsync(CancellationToken.None)).Inputs, CancellationToken.None), withReference: true, CancellationToken.None);
        Assert.Equal(log, await register.Database.ReadChangeLogAsync());
    }

    [Fact]
    public async Task List_imported_later_is_matched_to_the_entered_agreement_without_changing_it()
    {
        await EnterProposedAgreementAsync();
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateVote("2025-06-17", DecisionOutcome.Passed, minutesSourceId)));
        await register.Database.ImportAsync(register.Database.SaveFile(
            ("pendingAgencies08272025.xlsx", SampleWorkbooks.PendingList("City of Miami Police Department")),
            ("participatingAgencies09022025.xlsx", WorkbookBuilder.ForParticipatingList()
                .AddRow("FLORIDA", "Miami Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 8, 28)))));

        await using var db = register.CreateDbContext();
        Assert.Equal(["proposed", "approved", "pending", "active"], await register.ReadStatusesAsync());
        Assert.Single(await db.Agencies.Where(g => g.Id.Contains("miami")).ToListAsync());
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Dataset_version_depends_on_the_content_of_the_entered_record()
    {
        using var other = await EditableRegister.CreateAsync();
        await other.AddSourceAsync();
        var agreement = EditableRegister.CreateAgreement(EditableRegister.CreateStatusEvent(AgreementStatus.Proposed, "2025-04-01", minutesSourceId));
        await register.ApplyExpectingSuccessAsync(new RecordCreation(agreement));
        await other.ApplyExpectingSuccessAsync(new RecordCreation(agreement with { FirstStatusEvent = agreement.FirstStatusEvent with { OccurredOn = EdtfDate.Parse("2025-04-02") } }));

        Assert.NotEqual(await ReadVersionAsync(register), await ReadVersionAsync(other));
    }

    private static async Task<string> ReadVersionAsync(EditableRegister of)
    {
        await using var db = of.CreateDbContext();
        return (await db.DatasetMetadata.SingleAsync(f => f.Name == "version")).Value;
    }

    private Task<AppliedEdit> EnterProposedAgreementAsync() =>
        register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateAgreement(EditableRegister.CreateStatusEvent(AgreementStatus.Proposed, "2025-04-01", minutesSourceId))));

    private static RecordCorrection CreateCorrection(RecordKind thing, string id, ManualRecord record) =>
        new() { RecordKind = thing, Id = id, Kind = CorrectionKind.Typo, Reason = "A slip.", Record = record };

    private static RecordCorrection CreateRetraction(RecordKind thing, string id) =>
        new() { RecordKind = thing, Id = id, Kind = CorrectionKind.Retraction, Reason = "It never was." };
}
