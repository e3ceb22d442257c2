using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Tests.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Verification;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

/// <summary>Lists confirm or dispute status events that were entered before them.</summary>
public sealed class ListCorroborationTests : IAsyncLifetime
{
    private const string FirstListFileName = "participatingAgencies01202026.xlsx";

    private EditableRegister register = null!;
    private string reportSourceId = null!;

    public async Task InitializeAsync()
    {
        register = await EditableRegister.CreateAsync();
        reportSourceId = await register.AddSourceAsync(SourceKind.NewsReport, "report");
    }

    public Task DisposeAsync()
    {
        register.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task List_with_the_same_signing_date_confirms_a_reported_signing()
    {
        await EnterAgreementAsync(AgreementStatus.Signed, "2026-01-12");

        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        Assert.Equal(
            [
                ("signed", "2026-01-12", "listed", "high", false, (string?)null, $"{reportSourceId} ice-participating-2026-01-20"),
                ("active", "2026-01-12", "listed", "medium", false, null, "ice-participating-2026-01-20"),
            ],
            await ReadCurrentEventsAsync());
        await using var db = register.CreateDbContext();
        var before = await db.StatusEvents.SingleAsync(e => e.SupersededAt != null);
        Assert.Equal(
            ("signed", "low", "late-fact", "Confirmed by ice-participating-2026-01-20.", $"{EditableRegister.MiamiAgreementId}-e2"),
            (before.Status, before.Confidence, before.ClosedAs, before.ClosedBecause, before.ReplacedById));
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task List_confirms_an_event_when_its_date_lies_within_the_entered_interval()
    {
        await EnterAgreementAsync(AgreementStatus.Active, "2026-01");

        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        Assert.Equal([("active", "2026-01", "listed", "high", false, null, $"{reportSourceId} ice-participating-2026-01-20")], await ReadCurrentEventsAsync());
    }

    [Fact]
    public async Task Event_documented_by_minutes_is_not_replaced_by_a_list_that_agrees()
    {
        await EnterAgreementAsync(AgreementStatus.Signed, "2026-01-12", await register.AddSourceAsync());

        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        Assert.Equal($"{EditableRegister.MiamiAgreementId}-e1", (await ReadFirstEventAsync()).Id);
    }

    [Fact]
    public async Task List_with_another_signing_date_disputes_and_overrides_a_news_report()
    {
        await EnterAgreementAsync(AgreementStatus.Signed, "2026-01-14");

        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        Assert.Equal(
            [
                ("signed", "2026-01-12", "listed", "low", true, "list-before-reports", $"{reportSourceId} ice-participating-2026-01-20"),
                ("active", "2026-01-12", "listed", "medium", false, null, "ice-participating-2026-01-20"),
            ],
            await ReadCurrentEventsAsync());
        Assert.Equal([("2026-01-12", "ice-participating-2026-01-20"), ("2026-01-14", reportSourceId)], await ReadAssertionsAsync());
    }

    [Fact]
    public async Task List_with_another_signing_date_disputes_but_does_not_override_minutes()
    {
        var minutes = await register.AddSourceAsync();
        await EnterAgreementAsync(AgreementStatus.Signed, "2026-01-14", minutes);

        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        var statusEvent = await ReadFirstEventAsync();
        Assert.Equal(("2026-01-14", true, "record-before-others"), (statusEvent.OccurredOn, statusEvent.Disputed, statusEvent.ChosenBy));
        Assert.Equal([("2026-01-14", minutes), ("2026-01-12", "ice-participating-2026-01-20")], await ReadAssertionsAsync());
        Assert.Equal(["signed", "active"], await register.ReadStatusesAsync());
    }

    [Fact]
    public async Task Date_that_would_break_the_transition_rules_is_stored_only_as_an_assertion()
    {
        await EnterAgreementAsync(AgreementStatus.Proposed, "2026-01-09");
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateVote("2026-01-13", DecisionOutcome.Passed, await register.AddSourceAsync())));
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateStatusEvent(AgreementStatus.Signed, "2026-01-14", reportSourceId), EditableRegister.MiamiAgreementId));

        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        Assert.Equal(["proposed", "approved", "signed", "active"], await register.ReadStatusesAsync());
        await using var db = register.CreateDbContext();
        var signed = await db.StatusEvents.SingleAsync(e => e.Status == "signed" && e.SupersededAt == null);
        Assert.Equal(("2026-01-14", true, "only-possible"), (signed.OccurredOn, signed.Disputed, signed.ChosenBy));
        Assert.Equal([("2026-01-14", reportSourceId), ("2026-01-12", "ice-participating-2026-01-20")], await ReadAssertionsAsync());
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Pending_list_confirms_an_application_entered_with_an_earlier_date()
    {
        await EnterAgreementAsync(AgreementStatus.Pending, "2026-01-12");

        await ImportWorkbookAsync("pendingAgencies01202026.xlsx", SampleWorkbooks.PendingList("Miami Police Department"));

        Assert.Equal([("pending", "2026-01-12", "listed", "high", false, null, $"{reportSourceId} ice-pending-2026-01-20")], await ReadCurrentEventsAsync());
    }

    [Fact]
    public async Task Pending_list_disputes_an_application_entered_with_a_later_date()
    {
        register.Database.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 25, 12, 0, 0, TimeSpan.Zero));
        reportSourceId = await register.AddSourceAsync(SourceKind.NewsReport, "later-report", "2026-01-24");
        await EnterAgreementAsync(AgreementStatus.Pending, "2026-01-24");

        await ImportWorkbookAsync("pendingAgencies01202026.xlsx", SampleWorkbooks.PendingList("Miami Police Department"));

        Assert.Equal(
            [("pending", "2026-01-20", "listed", "low", true, "list-before-reports", $"{reportSourceId} ice-pending-2026-01-20")], await ReadCurrentEventsAsync());
    }

    [Fact]
    public async Task Events_of_one_date_keep_their_order_when_the_first_is_confirmed()
    {
        await EnterAgreementAsync(AgreementStatus.Signed, "2026-01-12");
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateStatusEvent(AgreementStatus.Active, "2026-01-12", reportSourceId), EditableRegister.MiamiAgreementId));

        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        Assert.Equal(["signed", "active"], await register.ReadStatusesAsync());
        Assert.Equal("high", (await ReadFirstEventAsync()).Confidence);
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Both_lists_confirm_entered_events_in_one_import()
    {
        await EnterAgreementAsync(AgreementStatus.Pending, "2026-01-12");
        await register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateStatusEvent(AgreementStatus.Signed, "2026-01-14", reportSourceId), EditableRegister.MiamiAgreementId));
        register.Database.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 23, 12, 0, 0, TimeSpan.Zero));

        await register.Database.ImportAsync(register.Database.SaveFile(
            ("pendingAgencies01132026.xlsx", SampleWorkbooks.PendingList("Miami Police Department")), (FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 14)))));

        Assert.Equal(["pending high", "signed high", "active medium"], (await ReadCurrentEventsAsync()).Select(s => $"{s.Item1} {s.Item4}"));
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Source_reclassified_as_minutes_is_weighed_again_without_breaking_the_status_history()
    {
        await EnterAgreementAsync(AgreementStatus.Signed, "2026-01-14");
        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        await register.ApplyExpectingSuccessAsync(new RecordCorrection
        {
            RecordKind = RecordKind.Source,
            Id = reportSourceId,
            Kind = CorrectionKind.WrongFact,
            Reason = "They are minutes.",
            Record = new SourceRecord { Publisher = "City of Miami", Kind = SourceKind.Minutes, Title = "A report", Url = "https://miami.example/report", PublishedOn = new DateOnly(2026, 1, 15) },
        });

        var statusEvent = await ReadFirstEventAsync();
        Assert.Equal(("2026-01-12", "only-possible"), (statusEvent.OccurredOn, statusEvent.ChosenBy));
        Assert.Equal(["signed", "active"], await register.ReadStatusesAsync());
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Further_lists_with_the_same_content_change_nothing()
    {
        await EnterAgreementAsync(AgreementStatus.Signed, "2026-01-14");
        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));
        var before = await ReadAllEventsAsync();

        await ImportWorkbookAsync("participatingAgencies01212026.xlsx", CreateParticipatingList(new DateOnly(2026, 1, 12)));
        await ImportWorkbookAsync("participatingAgencies01222026.xlsx", CreateParticipatingList(new DateOnly(2026, 1, 12)));

        Assert.Equal(before, await ReadAllEventsAsync());
        Assert.Empty(RegisterInvariants.FindViolations(await register.Database.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Confirmation_is_recorded_in_the_change_log_with_kind_reason_and_sources()
    {
        await EnterAgreementAsync(AgreementStatus.Signed, "2026-01-12");

        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        var entries = (await register.Database.ReadChangeLogAsync()).Where(c => c.StatusEventId is not null).TakeLast(3);
        Assert.Equal(
            [
                ($"{EditableRegister.MiamiAgreementId}-e2", "status-added", "late-fact", "Confirmed by ice-participating-2026-01-20.", $"{reportSourceId} ice-participating-2026-01-20"),
                ($"{EditableRegister.MiamiAgreementId}-e3", "status-added", (string?)null, (string?)null, "ice-participating-2026-01-20"),
                ($"{EditableRegister.MiamiAgreementId}-e1", "status-superseded", "late-fact", "Confirmed by ice-participating-2026-01-20.", $"{reportSourceId} ice-participating-2026-01-20"),
            ],
            entries.Select(c => (c.StatusEventId!, c.Kind, c.CorrectionKind, c.Reason, c.SourceIds)));
    }

    [Fact]
    public async Task Confirmation_is_recorded_as_of_the_publication_timestamp()
    {
        await EnterAgreementAsync(AgreementStatus.Signed, "2026-01-12");

        await ImportWorkbookAsync(FirstListFileName, CreateParticipatingList(new DateOnly(2026, 1, 12)));

        var published = new DateTimeOffset(2026, 1, 20, 22, 0, 0, TimeSpan.Zero);
        await using var db = register.CreateDbContext();
        Assert.Equal(published, (await db.StatusEvents.SingleAsync(e => e.Id == EditableRegister.MiamiAgreementId + "-e1")).SupersededAt);
        Assert.Equal(published, (await db.StatusEvents.SingleAsync(e => e.Id == EditableRegister.MiamiAgreementId + "-e2")).RecordedAt);
    }

    private Task<AppliedEdit> EnterAgreementAsync(AgreementStatus status, string date, string? source = null) =>
        register.ApplyExpectingSuccessAsync(new RecordCreation(EditableRegister.CreateAgreement(EditableRegister.CreateStatusEvent(status, date, source ?? reportSourceId))));

    private Task<ImportReport> ImportWorkbookAsync(string name, WorkbookBuilder workbook)
    {
        if (register.Database.Clock.GetUtcNow() < new DateTimeOffset(2026, 1, 23, 12, 0, 0, TimeSpan.Zero))
            register.Database.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 23, 12, 0, 0, TimeSpan.Zero));
        return register.Database.ImportAsync(register.Database.SaveFile((name, workbook)));
    }

    private static WorkbookBuilder CreateParticipatingList(DateOnly signed) => WorkbookBuilder.ForParticipatingList()
        .AddRow("FLORIDA", "Miami Police Department", "Municipality", "Miami-Dade County", "Task Force Model", signed);

    private async Task<StatusEvent> ReadFirstEventAsync()
    {
        await using var db = register.CreateDbContext();
        return await db.StatusEvents.Where(e => e.SupersededAt == null).OrderBy(e => e.Latest).ThenBy(e => e.Sequence).FirstAsync();
    }

    private async Task<List<(string, string, string, string, bool, string?, string)>> ReadCurrentEventsAsync()
    {
        await using var db = register.CreateDbContext();
        var sources = await db.StatusEventSources.ToListAsync();
        return [.. (await db.StatusEvents.Where(e => e.SupersededAt == null).OrderBy(e => e.Latest).ThenBy(e => e.Sequence).ToListAsync()).Select(e =>
            (e.Status, e.OccurredOn, e.Basis, e.Confidence, e.Disputed, e.ChosenBy,
                string.Join(' ', sources.Where(s => s.StatusEventId == e.Id).Select(s => s.SourceId).Order(StringComparer.Ordinal))))];
    }

    private async Task<List<(string, string, DateTimeOffset?)>> ReadAllEventsAsync()
    {
        await using var db = register.CreateDbContext();
        return [.. (await db.StatusEvents.OrderBy(e => e.Sequence).ToListAsync()).Select(e => (e.Id, e.OccurredOn, e.SupersededAt))];
    }

    private async Task<List<(string, string)>> ReadAssertionsAsync()
    {
        await using var db = register.CreateDbContext();
        return [.. (await db.StatusEventAssertions.OrderBy(a => a.Number).ToListAsync()).Select(a => (a.OccurredOn, a.SourceIds))];
    }
}
