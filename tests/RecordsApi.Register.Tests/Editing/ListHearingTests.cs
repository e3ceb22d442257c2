using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Importing;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Tests.Support;
using RecordsApi.Register.Verification;

namespace RecordsApi.Register.Tests.Editing;

/// <summary>What a list says of steps that people entered before it.</summary>
public sealed class ListHearingTests : IAsyncLifetime
{
    private const string First = "participatingAgencies01202026.xlsx";

    private EditedRegister _register = null!;
    private string _report = null!;

    public async Task InitializeAsync()
    {
        _register = await EditedRegister.NewAsync();
        _report = await _register.SourceAsync(SourceKind.NewsReport, "report");
    }

    public Task DisposeAsync()
    {
        _register.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_list_that_prints_the_day_of_signing_bears_a_report_of_it_out()
    {
        await EnterAsync(AgreementStatus.Signed, "2026-01-12");

        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        Assert.Equal(
            [
                ("signed", "2026-01-12", "listed", "high", false, (string?)null, $"{_report} ice-participating-2026-01-20"),
                ("active", "2026-01-12", "listed", "medium", false, null, "ice-participating-2026-01-20"),
            ],
            await StepsAsync());
        await using var db = _register.Db();
        var before = await db.StatusEvents.SingleAsync(e => e.SupersededAt != null);
        Assert.Equal(
            ("signed", "low", "late-fact", "ice-participating-2026-01-20 bears it out.", $"{EditedRegister.Miami}-e2"),
            (before.Status, before.Confidence, before.ClosedAs, before.ClosedBecause, before.ReplacedById));
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task A_list_bears_out_a_step_of_a_day_that_lies_within_what_was_entered()
    {
        await EnterAsync(AgreementStatus.Active, "2026-01");

        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        Assert.Equal([("active", "2026-01", "listed", "high", false, null, $"{_report} ice-participating-2026-01-20")], await StepsAsync());
    }

    [Fact]
    public async Task A_step_that_minutes_show_is_as_well_known_without_the_list_and_stays()
    {
        await EnterAsync(AgreementStatus.Signed, "2026-01-12", await _register.SourceAsync());

        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        Assert.Equal($"{EditedRegister.Miami}-e1", (await FirstStepAsync()).Id);
    }

    [Fact]
    public async Task A_list_that_prints_another_day_disputes_a_report_and_outweighs_it()
    {
        await EnterAsync(AgreementStatus.Signed, "2026-01-14");

        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        Assert.Equal(
            [
                ("signed", "2026-01-12", "listed", "low", true, "list-before-reports", $"{_report} ice-participating-2026-01-20"),
                ("active", "2026-01-12", "listed", "medium", false, null, "ice-participating-2026-01-20"),
            ],
            await StepsAsync());
        Assert.Equal([("2026-01-12", "ice-participating-2026-01-20"), ("2026-01-14", _report)], await AssertionsAsync());
    }

    [Fact]
    public async Task A_list_that_prints_another_day_than_minutes_disputes_them_and_does_not_outweigh_them()
    {
        var minutes = await _register.SourceAsync();
        await EnterAsync(AgreementStatus.Signed, "2026-01-14", minutes);

        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        var step = await FirstStepAsync();
        Assert.Equal(("2026-01-14", true, "record-before-others"), (step.OccurredOn, step.Disputed, step.ChosenBy));
        Assert.Equal([("2026-01-14", minutes), ("2026-01-12", "ice-participating-2026-01-20")], await AssertionsAsync());
        Assert.Equal(["signed", "active"], await _register.LifeAsync());
    }

    [Fact]
    public async Task A_day_for_which_the_other_steps_leave_no_room_is_kept_beside_the_one_that_is_published()
    {
        await EnterAsync(AgreementStatus.Proposed, "2026-01-09");
        await _register.DoneAsync(new Entry(EditedRegister.Vote("2026-01-13", DecisionOutcome.Passed, await _register.SourceAsync())));
        await _register.DoneAsync(new Entry(EditedRegister.Step(AgreementStatus.Signed, "2026-01-14", _report), EditedRegister.Miami));

        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        Assert.Equal(["proposed", "approved", "signed", "active"], await _register.LifeAsync());
        await using var db = _register.Db();
        var signed = await db.StatusEvents.SingleAsync(e => e.Status == "signed" && e.SupersededAt == null);
        Assert.Equal(("2026-01-14", true, "only-possible"), (signed.OccurredOn, signed.Disputed, signed.ChosenBy));
        Assert.Equal([("2026-01-14", _report), ("2026-01-12", "ice-participating-2026-01-20")], await AssertionsAsync());
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task The_pending_list_bears_out_an_application_that_was_entered_before_it()
    {
        await EnterAsync(AgreementStatus.Pending, "2026-01-12");

        await ImportAsync("pendingAgencies01202026.xlsx", Published.Pending("Miami Police Department"));

        Assert.Equal([("pending", "2026-01-12", "listed", "high", false, null, $"{_report} ice-pending-2026-01-20")], await StepsAsync());
    }

    [Fact]
    public async Task The_pending_list_disputes_an_application_that_was_entered_as_of_later()
    {
        _register.File.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 25, 12, 0, 0, TimeSpan.Zero));
        await EnterAsync(AgreementStatus.Pending, "2026-01-24");

        await ImportAsync("pendingAgencies01202026.xlsx", Published.Pending("Miami Police Department"));

        Assert.Equal(
            [("pending", "2026-01-20", "listed", "low", true, "list-before-reports", $"{_report} ice-pending-2026-01-20")], await StepsAsync());
    }

    [Fact]
    public async Task Steps_of_one_day_keep_their_order_when_the_first_is_borne_out()
    {
        await EnterAsync(AgreementStatus.Signed, "2026-01-12");
        await _register.DoneAsync(new Entry(EditedRegister.Step(AgreementStatus.Active, "2026-01-12", _report), EditedRegister.Miami));

        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        Assert.Equal(["signed", "active"], await _register.LifeAsync());
        Assert.Equal("high", (await FirstStepAsync()).Confidence);
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task Both_lists_are_heard_in_one_import()
    {
        await EnterAsync(AgreementStatus.Pending, "2026-01-12");
        await _register.DoneAsync(new Entry(EditedRegister.Step(AgreementStatus.Signed, "2026-01-14", _report), EditedRegister.Miami));
        _register.File.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 23, 12, 0, 0, TimeSpan.Zero));

        await _register.File.ImportAsync(_register.File.Save(
            ("pendingAgencies01132026.xlsx", Published.Pending("Miami Police Department")), (First, Participating(new DateOnly(2026, 1, 14)))));

        Assert.Equal(["pending high", "signed high", "active medium"], (await StepsAsync()).Select(s => $"{s.Item1} {s.Item4}"));
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task A_source_that_proves_to_be_minutes_is_weighed_anew_and_leaves_the_life_one_that_can_be()
    {
        await EnterAsync(AgreementStatus.Signed, "2026-01-14");
        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        await _register.DoneAsync(new Correcting
        {
            Thing = RecordThing.Source,
            Id = _report,
            Kind = CorrectionKind.WrongFact,
            Reason = "They are minutes.",
            Record = new SourceRecord { Publisher = "City of Miami", Kind = SourceKind.Minutes, Title = "A report", Url = "https://miami.example/report", PublishedOn = new DateOnly(2025, 6, 18) },
        });

        var step = await FirstStepAsync();
        Assert.Equal(("2026-01-12", "only-possible"), (step.OccurredOn, step.ChosenBy));
        Assert.Equal(["signed", "active"], await _register.LifeAsync());
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task What_was_heard_once_is_not_heard_again()
    {
        await EnterAsync(AgreementStatus.Signed, "2026-01-14");
        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));
        var steps = await AllStepsAsync();

        await ImportAsync("participatingAgencies01212026.xlsx", Participating(new DateOnly(2026, 1, 12)));
        await ImportAsync("participatingAgencies01222026.xlsx", Participating(new DateOnly(2026, 1, 12)));

        Assert.Equal(steps, await AllStepsAsync());
        Assert.Empty(Invariants.Breaches(await _register.File.SnapshotAsync()));
    }

    [Fact]
    public async Task It_is_told_in_the_change_log_with_kind_reason_and_source()
    {
        await EnterAsync(AgreementStatus.Signed, "2026-01-12");

        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        var told = (await _register.File.LogAsync()).Where(c => c.StatusEventId is not null).TakeLast(3);
        Assert.Equal(
            [
                ($"{EditedRegister.Miami}-e2", "status-added", "late-fact", "ice-participating-2026-01-20 bears it out.", $"{_report} ice-participating-2026-01-20"),
                ($"{EditedRegister.Miami}-e3", "status-added", (string?)null, (string?)null, "ice-participating-2026-01-20"),
                ($"{EditedRegister.Miami}-e1", "status-superseded", "late-fact", "ice-participating-2026-01-20 bears it out.", $"{_report} ice-participating-2026-01-20"),
            ],
            told.Select(c => (c.StatusEventId!, c.Kind, c.CorrectionKind, c.Reason, c.SourceIds)));
    }

    [Fact]
    public async Task It_is_known_from_the_publication_on_and_not_before()
    {
        await EnterAsync(AgreementStatus.Signed, "2026-01-12");

        await ImportAsync(First, Participating(new DateOnly(2026, 1, 12)));

        var published = new DateTimeOffset(2026, 1, 20, 22, 0, 0, TimeSpan.Zero);
        await using var db = _register.Db();
        Assert.Equal(published, (await db.StatusEvents.SingleAsync(e => e.Id == EditedRegister.Miami + "-e1")).SupersededAt);
        Assert.Equal(published, (await db.StatusEvents.SingleAsync(e => e.Id == EditedRegister.Miami + "-e2")).RecordedAt);
    }

    private Task<Done> EnterAsync(AgreementStatus status, string on, string? source = null) =>
        _register.DoneAsync(new Entry(EditedRegister.Agreement(EditedRegister.Step(status, on, source ?? _report))));

    private Task<ImportReport> ImportAsync(string name, WorkbookBuilder workbook)
    {
        if (_register.File.Clock.GetUtcNow() < new DateTimeOffset(2026, 1, 23, 12, 0, 0, TimeSpan.Zero))
            _register.File.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 23, 12, 0, 0, TimeSpan.Zero));
        return _register.File.ImportAsync(_register.File.Save((name, workbook)));
    }

    private static WorkbookBuilder Participating(DateOnly signed) => WorkbookBuilder.Participating()
        .Row("FLORIDA", "Miami Police Department", "Municipality", "Miami-Dade County", "Task Force Model", signed);

    private async Task<StatusEvent> FirstStepAsync()
    {
        await using var db = _register.Db();
        return await db.StatusEvents.Where(e => e.SupersededAt == null).OrderBy(e => e.Latest).ThenBy(e => e.Sequence).FirstAsync();
    }

    private async Task<List<(string, string, string, string, bool, string?, string)>> StepsAsync()
    {
        await using var db = _register.Db();
        var sources = await db.StatusEventSources.ToListAsync();
        return [.. (await db.StatusEvents.Where(e => e.SupersededAt == null).OrderBy(e => e.Latest).ThenBy(e => e.Sequence).ToListAsync()).Select(e =>
            (e.Status, e.OccurredOn, e.Basis, e.Confidence, e.Disputed, e.ChosenBy,
                string.Join(' ', sources.Where(s => s.StatusEventId == e.Id).Select(s => s.SourceId).Order(StringComparer.Ordinal))))];
    }

    private async Task<List<(string, string, DateTimeOffset?)>> AllStepsAsync()
    {
        await using var db = _register.Db();
        return [.. (await db.StatusEvents.OrderBy(e => e.Sequence).ToListAsync()).Select(e => (e.Id, e.OccurredOn, e.SupersededAt))];
    }

    private async Task<List<(string, string)>> AssertionsAsync()
    {
        await using var db = _register.Db();
        return [.. (await db.StepAssertions.OrderBy(a => a.Number).ToListAsync()).Select(a => (a.OccurredOn, a.SourceIds))];
    }
}
