using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Tests.Support;
using RecordsApi.Register.Time;
using RecordsApi.Register.Verification;

namespace RecordsApi.Register.Tests.Editing;

/// <summary>What people enter and put right.</summary>
public sealed class RegisterEditorTests : IAsyncLifetime
{
    private EditedRegister _register = null!;
    private string _minutes = null!;

    public async Task InitializeAsync()
    {
        _register = await EditedRegister.NewAsync();
        _minutes = await _register.SourceAsync();
    }

    public Task DisposeAsync()
    {
        _register.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_agreement_is_entered_with_its_agency_and_its_first_step()
    {
        var done = await ProposeAsync();

        await using var db = _register.Db();
        var agency = await db.Agencies.SingleAsync();
        Assert.Equal(EditedRegister.Miami, done.Id);
        Assert.Equal(("fl-miami-police-department", "police", "1245000"), (agency.Id, agency.Type, agency.JurisdictionId));
        Assert.Equal(["proposed"], await _register.LifeAsync());
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task A_decision_is_a_step()
    {
        await ProposeAsync();
        await _register.DoneAsync(new Entry(EditedRegister.Vote("2025-04-24", DecisionOutcome.Deferred, _minutes)));
        var done = await _register.DoneAsync(new Entry(EditedRegister.Vote("2025-06-17", DecisionOutcome.Passed, _minutes)));

        Assert.Equal("fl-miami-2025-06-17-vote-1", done.Id);
        Assert.Equal(["proposed", "deferred", "approved"], await _register.LifeAsync());
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task A_step_that_may_not_follow_is_refused_with_what_may_and_what_stands_before()
    {
        await ProposeAsync();

        var refused = await _register.RefusedAsync(new Entry(EditedRegister.Step(AgreementStatus.Suspended, "2025-05-01", _minutes), EditedRegister.Miami));

        var mistake = Assert.Single(refused.Mistakes);
        Assert.Equal((Refusal.Transition, "/status"), (refused.Why, mistake.Pointer));
        Assert.Contains("by the step fl-miami-police-department-287g-task-force-1-e1 of 2025-04-01", mistake.Message, StringComparison.Ordinal);
        Assert.Contains("approved", mistake.Allowed!);
        Assert.Equal(["proposed"], await _register.LifeAsync());
    }

    [Fact]
    public async Task A_step_before_one_that_cannot_follow_it_is_refused_and_names_that_one()
    {
        await ProposeAsync();
        await _register.DoneAsync(new Entry(EditedRegister.Vote("2025-06-17", DecisionOutcome.Passed, _minutes)));

        var refused = await _register.RefusedAsync(new Entry(EditedRegister.Step(AgreementStatus.Active, "2025-05-01", _minutes), EditedRegister.Miami));

        Assert.Contains("'approved' cannot follow 'active': the step fl-miami-police-department-287g-task-force-1-e2 of 2025-06-17 stands after it.",
            Assert.Single(refused.Mistakes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_named_at_once()
    {
        await ProposeAsync();

        var refused = await _register.RefusedAsync(new Entry(
            new StepRecord { Status = AgreementStatus.Approved, OccurredOn = EdtfDate.Parse("2030"), SourceIds = ["none"], EndCause = EndCause.Mutual }, EditedRegister.Miami));

        Assert.Equal(["/decisionId", "/endCause", "/occurredOn", "/sourceIds/0"], refused.Mistakes.Select(m => m.Pointer).Order());
    }

    [Fact]
    public async Task A_second_agreement_beside_one_that_stands_is_refused()
    {
        await ProposeAsync();

        var refused = await _register.RefusedAsync(new Entry(
            EditedRegister.Agreement(EditedRegister.Step(AgreementStatus.Proposed, "2025-05-01", _minutes), "City of Miami Police Department")));

        Assert.Equal(Refusal.Conflict, refused.Why);
        Assert.Contains(EditedRegister.Miami, Assert.Single(refused.Mistakes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_end_a_new_agreement_names_the_one_before()
    {
        await ProposeAsync();
        await _register.DoneAsync(new Entry(EditedRegister.Step(AgreementStatus.Active, "2025-05-01", _minutes), EditedRegister.Miami));
        await _register.DoneAsync(new Entry(
            EditedRegister.Step(AgreementStatus.Terminated, "2025-06-01", _minutes) with { EndCause = EndCause.LocalParty }, EditedRegister.Miami));

        var done = await _register.DoneAsync(new Entry(EditedRegister.Agreement(EditedRegister.Step(AgreementStatus.Proposed, "2025-07-01", _minutes))));

        await using var db = _register.Db();
        Assert.Equal(EditedRegister.Miami, (await db.Agreements.SingleAsync(a => a.Id == done.Id)).PredecessorId);
        Assert.EndsWith("-2", done.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_step_has_an_id_of_its_own_and_the_old_one_says_why_it_was_closed()
    {
        await ProposeAsync();
        var done = await _register.DoneAsync(Correct(RecordThing.Step, $"{EditedRegister.Miami}-e1", EditedRegister.Step(AgreementStatus.Proposed, "2025-04-02", _minutes)));

        await using var db = _register.Db();
        var old = await db.StatusEvents.SingleAsync(e => e.Id == $"{EditedRegister.Miami}-e1");
        Assert.Equal($"{EditedRegister.Miami}-e2", done.Id);
        Assert.Equal((done.RecordedAt, "typo", "A slip.", done.Id), (old.SupersededAt, old.ClosedAs, old.ClosedBecause, old.ReplacedById));
        Assert.Equal("2025-04-02", (await db.StatusEvents.SingleAsync(e => e.Id == done.Id)).OccurredOn);
    }

    [Fact]
    public async Task A_corrected_decision_takes_its_step_with_it()
    {
        await ProposeAsync();
        var vote = await _register.DoneAsync(new Entry(EditedRegister.Vote("2025-06-17", DecisionOutcome.Passed, _minutes)));

        await _register.DoneAsync(Correct(RecordThing.Decision, vote.Id, EditedRegister.Vote("2025-06-17", DecisionOutcome.Failed, _minutes)));

        Assert.Equal(["proposed", "rejected"], await _register.LifeAsync());
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task A_retracted_decision_takes_its_step_with_it_and_stays()
    {
        await ProposeAsync();
        var vote = await _register.DoneAsync(new Entry(EditedRegister.Vote("2025-06-17", DecisionOutcome.Passed, _minutes)));

        await _register.DoneAsync(Retract(RecordThing.Decision, vote.Id));

        await using var db = _register.Db();
        Assert.Equal("retracted", (await db.Decisions.SingleAsync(d => d.Id == vote.Id)).RecordState);
        Assert.Equal(["proposed"], await _register.LifeAsync());
    }

    [Fact]
    public async Task A_record_that_changed_since_it_was_read_is_not_corrected()
    {
        var done = await ProposeAsync();
        await _register.DoneAsync(Correct(RecordThing.Step, $"{EditedRegister.Miami}-e1", EditedRegister.Step(AgreementStatus.Proposed, "2025-04-02", _minutes)));

        var refused = await _register.RefusedAsync(Retract(RecordThing.Agreement, EditedRegister.Miami) with { SeenThrough = done.RecordedAt });

        Assert.Equal(Refusal.Stale, refused.Why);
    }

    [Fact]
    public async Task Sources_that_disagree_are_both_kept_and_the_rule_that_chose_is_named()
    {
        await ProposeAsync();
        await _register.DoneAsync(new Entry(EditedRegister.Step(AgreementStatus.Active, "2025-05-01", await _register.SourceAsync(SourceKind.NewsReport, "report")), EditedRegister.Miami));
        var list = await _register.SourceAsync(SourceKind.PublishersList, "list");

        var done = await _register.DoneAsync(new Entry(
            EditedRegister.Step(AgreementStatus.Active, "2025-05-09", list) with { DisputesStepId = $"{EditedRegister.Miami}-e2" }, EditedRegister.Miami));

        await using var db = _register.Db();
        var step = await db.StatusEvents.SingleAsync(e => e.Id == done.Id);
        Assert.Equal(("2025-05-09", true, "list-before-reports", "low", "listed"), (step.OccurredOn, step.Disputed, step.ChosenBy, step.Confidence, step.Basis));
        Assert.Equal(["2025-05-09", "2025-05-01"], await db.StepAssertions.OrderBy(a => a.Number).Select(a => a.OccurredOn).ToListAsync());
        Assert.Equal(["proposed", "active"], await _register.LifeAsync());
    }

    [Fact]
    public async Task A_merged_agreement_leads_to_the_other_and_its_steps_find_their_place_there()
    {
        await ProposeAsync();
        await _register.DoneAsync(new Entry(EditedRegister.Agreement(EditedRegister.Step(AgreementStatus.Active, "2025-08-28", _minutes), "Miami Constabulary")));

        await _register.DoneAsync(new Correcting
        {
            Thing = RecordThing.Agreement,
            Id = "fl-miami-constabulary-287g-task-force-1",
            Kind = CorrectionKind.Merge,
            Reason = "The same police.",
            MergeInto = EditedRegister.Miami,
        });

        await using var db = _register.Db();
        Assert.Equal(EditedRegister.Miami, (await db.Agreements.SingleAsync(a => a.Id == "fl-miami-constabulary-287g-task-force-1")).MergedIntoId);
        Assert.Equal(["proposed", "active"], await _register.LifeAsync());
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task Everything_is_told_in_the_change_log_with_kind_and_reason()
    {
        await ProposeAsync();
        await _register.DoneAsync(Correct(RecordThing.Step, $"{EditedRegister.Miami}-e1", EditedRegister.Step(AgreementStatus.Proposed, "2025-04-02", _minutes)));

        var log = await _register.File.LogAsync();
        Assert.Equal(
            ["source-added", "agency-added", "agreement-added", "status-added", "status-added", "status-superseded"], log.Select(c => c.Kind));
        Assert.Equal(Enumerable.Range(1, 6).Select(n => (long)n), log.Select(c => c.Sequence));
        Assert.All(log.TakeLast(2), c => Assert.Equal(("typo", "A slip."), (c.CorrectionKind, c.Reason)));
        await _register.File.Build.SaveAsync(
            (await _register.File.Build.CurrentInputsAsync(CancellationToken.None)).Inputs,
            _register.File.Build.Derive((await _register.File.Build.CurrentInputsAsync(CancellationToken.None)).Inputs, CancellationToken.None), withReference: true, CancellationToken.None);
        Assert.Equal(log, await _register.File.LogAsync());
    }

    [Fact]
    public async Task A_list_that_shows_later_what_was_entered_joins_it_and_changes_none_of_it()
    {
        await ProposeAsync();
        await _register.DoneAsync(new Entry(EditedRegister.Vote("2025-06-17", DecisionOutcome.Passed, _minutes)));
        await _register.File.ImportAsync(_register.File.Save(
            ("pendingAgencies08272025.xlsx", Published.Pending("City of Miami Police Department")),
            ("participatingAgencies09022025.xlsx", WorkbookBuilder.Participating()
                .Row("FLORIDA", "Miami Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 8, 28)))));

        await using var db = _register.Db();
        Assert.Equal(["proposed", "approved", "pending", "active"], await _register.LifeAsync());
        Assert.Single(await db.Agencies.Where(g => g.Id.Contains("miami")).ToListAsync());
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    private Task<Done> ProposeAsync() =>
        _register.DoneAsync(new Entry(EditedRegister.Agreement(EditedRegister.Step(AgreementStatus.Proposed, "2025-04-01", _minutes))));

    private static Correcting Correct(RecordThing thing, string id, EnteredRecord record) =>
        new() { Thing = thing, Id = id, Kind = CorrectionKind.Typo, Reason = "A slip.", Record = record };

    private static Correcting Retract(RecordThing thing, string id) =>
        new() { Thing = thing, Id = id, Kind = CorrectionKind.Retraction, Reason = "It never was." };
}
