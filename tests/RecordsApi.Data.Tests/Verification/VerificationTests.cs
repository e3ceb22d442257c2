using RecordsApi.Data.Tests.Support;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Verification;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Verification;

/// <summary>A consistent register passes verification, and every injected error is found.</summary>
public sealed class VerificationTests : IAsyncLifetime, IDisposable
{
    private const string HialeahAgreementId = RegisterFactsExtensions.HialeahAgreementId;
    private const string DoralAgreementId = "fl-doral-police-department-287g-task-force-1";

    private readonly TemporaryRegister temporaryRegister = new();

    public async Task InitializeAsync() => await temporaryRegister.ImportAsync(temporaryRegister.SaveFile(SampleWorkbooks.OneWeek));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => temporaryRegister.Dispose();

    [Theory]
    [InlineData("participating", 4, 10)]
    [InlineData("pending", 2, 2)]
    public async Task Replay_of_a_sound_register_agrees_on_every_row(string list, int publications, int rows)
    {
        var figures = PublicationReplay.Run(await temporaryRegister.ReadSnapshotAsync(), list);

        Assert.Empty(figures.Differences);
        Assert.Equal((publications, publications, rows, rows, rows, 0),
            (figures.Publications, figures.PublicationsAgreeing, figures.Rows, figures.RowsListed, figures.RowsAgreeing, figures.RowsUnreadable));
    }

    [Fact]
    public async Task Sound_register_breaks_no_invariant_and_has_no_false_ends()
    {
        var register = await temporaryRegister.ReadSnapshotAsync();

        Assert.Empty(RegisterInvariants.FindViolations(register));
        Assert.Empty(FalseEndDetector.Find(register, SampleJurisdictions.PlaceNames));
    }

    [Fact]
    public async Task Replay_reports_a_row_without_a_listing()
    {
        await temporaryRegister.ExecuteSqlAsync($"DELETE FROM Listings WHERE AgreementId = '{HialeahAgreementId}'");

        var difference = Assert.Single(PublicationReplay.Run(await temporaryRegister.ReadSnapshotAsync(), "participating").Differences);
        Assert.Equal(("ice-participating-2025-06-16", 3), (difference.PublicationId, difference.RowNumber));
        Assert.Equal("The register has no listing of this row in this publication.", difference.Reason);
    }

    [Fact]
    public async Task Replay_reports_a_row_matched_to_another_model()
    {
        await temporaryRegister.ExecuteSqlAsync($"UPDATE Agreements SET ModelCode = 'jail-enforcement' WHERE Id = '{HialeahAgreementId}'");

        Assert.Equal($"The row is matched to {HialeahAgreementId}, which has another model.",
            Assert.Single(PublicationReplay.Run(await temporaryRegister.ReadSnapshotAsync(), "participating").Differences).Reason);
    }

    [Fact]
    public async Task Replay_reports_a_row_whose_agreement_was_not_in_force_on_that_date()
    {
        await temporaryRegister.ExecuteSqlAsync($"UPDATE StatusEvents SET Status = 'pending', Phase = 'forming' WHERE AgreementId = '{HialeahAgreementId}' AND Status = 'active'");

        Assert.Equal($"{HialeahAgreementId} is pending on that date.",
            Assert.Single(PublicationReplay.Run(await temporaryRegister.ReadSnapshotAsync(), "participating").Differences).Reason);
    }

    [Fact]
    public async Task Replay_ignores_an_event_recorded_after_the_publication()
    {
        await temporaryRegister.ExecuteSqlAsync($"UPDATE StatusEvents SET RecordedAt = '2025-12-01T00:00:00.000Z' WHERE AgreementId = '{HialeahAgreementId}' AND Status = 'active'");

        Assert.Equal($"{HialeahAgreementId} is without a status on that date.",
            Assert.Single(PublicationReplay.Run(await temporaryRegister.ReadSnapshotAsync(), "participating").Differences).Reason);
    }

    [Fact]
    public async Task False_end_is_reported()
    {
        // The agreement's second name becomes another agreement, and the first is shown as delisted.
        await temporaryRegister.ExecuteSqlAsync("""
            CREATE TABLE Copy AS SELECT * FROM Agreements WHERE Id LIKE 'fl-coral-gables%';
            UPDATE Copy SET Id = replace(Id, 'task-force-1', 'task-force-2');
            INSERT INTO Agreements SELECT * FROM Copy;
            DROP TABLE Copy;
            UPDATE Listings SET AgreementId = replace(AgreementId, 'task-force-1', 'task-force-2') WHERE AgreementId LIKE 'fl-coral-gables%' AND FirstPublicationId = 'ice-participating-2025-06-20';
            UPDATE AgreementStates SET Status = 'delisted' WHERE AgreementId LIKE 'fl-coral-gables%-1';
            """);

        var found = Assert.Single(FalseEndDetector.Find(await temporaryRegister.ReadSnapshotAsync(), SampleJurisdictions.PlaceNames));
        Assert.Equal(("fl-coral-gables-police-department-287g-task-force-1", "delisted"), (found.AgreementId, found.Status));
        Assert.Equal(FalseEndKind.SameSigningDay, found.Kind);
        Assert.Equal("FLORIDA, City of Coral Gables Police Department, signed 2025-06-09, printed 2025-06-20", found.Later);
    }

    [Fact]
    public async Task Disallowed_transition_is_reported()
    {
        await temporaryRegister.ExecuteSqlAsync($"UPDATE StatusEvents SET Status = 'expired' WHERE AgreementId = '{HialeahAgreementId}' AND Status = 'active'");

        Assert.Contains(RegisterInvariants.FindViolations(await temporaryRegister.ReadSnapshotAsync()),
            b => b.StartsWith($"{HialeahAgreementId}-e2: No status can follow 'expired'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Event_without_a_source_is_reported()
    {
        await temporaryRegister.ExecuteSqlAsync($"DELETE FROM StatusEventSources WHERE StatusEventId = '{DoralAgreementId}-e2'");

        Assert.Contains($"{DoralAgreementId}-e2 has no source.", RegisterInvariants.FindViolations(await temporaryRegister.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Agreement_without_a_status_event_is_reported()
    {
        await temporaryRegister.ExecuteSqlAsync($"DELETE FROM StatusEvents WHERE AgreementId = '{DoralAgreementId}'");

        Assert.Equal(
            [$"{DoralAgreementId} has no current status event.", $"{DoralAgreementId}: the read model differs from its status events and tenures."],
            RegisterInvariants.FindViolations(await temporaryRegister.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Status_that_differs_from_the_last_event_is_reported()
    {
        await temporaryRegister.ExecuteSqlAsync($"UPDATE AgreementStates SET Status = 'pending' WHERE AgreementId = '{DoralAgreementId}'");

        Assert.Contains(
            $"{DoralAgreementId} is shown as pending; the status of its last event is active.", RegisterInvariants.FindViolations(await temporaryRegister.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Interval_that_ends_before_it_begins_is_reported()
    {
        await temporaryRegister.ExecuteSqlAsync($"UPDATE StatusEvents SET Earliest = '2026-01-01' WHERE Id = '{DoralAgreementId}-e2'");

        Assert.Contains(RegisterInvariants.FindViolations(await temporaryRegister.ReadSnapshotAsync()), b => b.EndsWith("ends before it begins.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publication_positions_out_of_order_are_reported()
    {
        await temporaryRegister.ExecuteSqlAsync("UPDATE Publications SET Position = 1 WHERE Id = 'ice-participating-2025-06-20'");

        Assert.Contains("The accepted publications of the participating list are not in ascending order of position.", RegisterInvariants.FindViolations(await temporaryRegister.ReadSnapshotAsync()));
    }

    [Fact]
    public async Task Overlapping_listings_of_one_row_are_reported()
    {
        await temporaryRegister.ExecuteSqlAsync("UPDATE Listings SET PrintedRowKey = (SELECT PrintedRowKey FROM Listings WHERE Id = 'ice-participating-2025-06-16-r2') WHERE Id = 'ice-participating-2025-06-17-r3'");

        Assert.Contains(RegisterInvariants.FindViolations(await temporaryRegister.ReadSnapshotAsync()), b => b.EndsWith("are overlapping listings of one row.", StringComparison.Ordinal));
    }
}
