using RecordsApi.Register.Tests.Support;
using RecordsApi.Register.Verification;

namespace RecordsApi.Register.Tests.Verification;

/// <summary>What verification says of a sound register, and that it finds what is planted in one.</summary>
public sealed class VerificationTests : IAsyncLifetime, IDisposable
{
    private const string Hialeah = FactsReading.Hialeah;
    private const string Doral = "fl-doral-police-department-287g-task-force-1";

    private readonly RegisterFile _register = new();

    public async Task InitializeAsync() => await _register.ImportAsync(_register.Save(Published.Week));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _register.Dispose();

    [Theory]
    [InlineData("participating", 4, 10)]
    [InlineData("pending", 2, 2)]
    public async Task A_sound_register_replays_every_row(string list, int publications, int rows)
    {
        var figures = Replay.Run(await _register.SnapshotAsync(), list);

        Assert.Empty(figures.Differences);
        Assert.Equal((publications, publications, rows, rows, rows, 0),
            (figures.Publications, figures.PublicationsAgreeing, figures.Rows, figures.RowsListed, figures.RowsAgreeing, figures.RowsUnread));
    }

    [Fact]
    public async Task A_sound_register_breaks_no_invariant_and_ends_nothing_falsely()
    {
        var register = await _register.SnapshotAsync();

        Assert.Empty(Invariants.Breaches(register));
        Assert.Empty(FalseEnds.Find(register, Places.Vocabulary));
    }

    [Fact]
    public async Task A_row_without_its_listing_is_named()
    {
        await _register.ExecuteAsync($"DELETE FROM Listings WHERE AgreementId = '{Hialeah}'");

        var difference = Assert.Single(Replay.Run(await _register.SnapshotAsync(), "participating").Differences);
        Assert.Equal(("ice-participating-2025-06-16", 3), (difference.PublicationId, difference.RowNumber));
        Assert.Equal("The register has no listing of this row in this publication.", difference.Reason);
    }

    [Fact]
    public async Task A_row_joined_to_another_model_is_named()
    {
        await _register.ExecuteAsync($"UPDATE Agreements SET ModelCode = 'jail-enforcement' WHERE Id = '{Hialeah}'");

        Assert.Equal($"The row is joined to {Hialeah}, of another model.",
            Assert.Single(Replay.Run(await _register.SnapshotAsync(), "participating").Differences).Reason);
    }

    [Fact]
    public async Task A_row_that_was_not_in_force_on_its_day_is_named()
    {
        await _register.ExecuteAsync($"UPDATE StatusEvents SET Status = 'pending', Phase = 'forming' WHERE AgreementId = '{Hialeah}' AND Status = 'active'");

        Assert.Equal($"{Hialeah} is pending on that day.",
            Assert.Single(Replay.Run(await _register.SnapshotAsync(), "participating").Differences).Reason);
    }

    [Fact]
    public async Task An_event_recorded_after_the_publication_is_not_known_by_then()
    {
        await _register.ExecuteAsync($"UPDATE StatusEvents SET RecordedAt = '2025-12-01T00:00:00.000Z' WHERE AgreementId = '{Hialeah}' AND Status = 'active'");

        Assert.Equal($"{Hialeah} is without a status on that day.",
            Assert.Single(Replay.Run(await _register.SnapshotAsync(), "participating").Differences).Reason);
    }

    [Fact]
    public async Task A_false_end_is_found()
    {
        // The agreement's second name becomes another agreement, and the first is shown as gone.
        await _register.ExecuteAsync("""
            CREATE TABLE Copy AS SELECT * FROM Agreements WHERE Id LIKE 'fl-coral-gables%';
            UPDATE Copy SET Id = replace(Id, 'task-force-1', 'task-force-2');
            INSERT INTO Agreements SELECT * FROM Copy;
            DROP TABLE Copy;
            UPDATE Listings SET AgreementId = replace(AgreementId, 'task-force-1', 'task-force-2') WHERE AgreementId LIKE 'fl-coral-gables%' AND FirstPublicationId = 'ice-participating-2025-06-20';
            UPDATE Agreements SET Status = 'delisted' WHERE Id LIKE 'fl-coral-gables%-1';
            """);

        var found = Assert.Single(FalseEnds.Find(await _register.SnapshotAsync(), Places.Vocabulary));
        Assert.Equal(("fl-coral-gables-police-department-287g-task-force-1", "delisted"), (found.AgreementId, found.Status));
        Assert.Equal("The same name: 'City of Coral Gables Police Department'.", found.Reason);
    }

    [Fact]
    public async Task A_life_that_is_not_allowed_is_found()
    {
        await _register.ExecuteAsync($"UPDATE StatusEvents SET Status = 'expired' WHERE AgreementId = '{Hialeah}' AND Status = 'active'");

        Assert.Contains(Invariants.Breaches(await _register.SnapshotAsync()),
            b => b.StartsWith($"{Hialeah}-e2: Nothing follows 'expired'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_without_a_source_is_found()
    {
        await _register.ExecuteAsync($"DELETE FROM StatusEventSources WHERE StatusEventId = '{Doral}-e2'");

        Assert.Contains($"{Doral}-e2 has no source.", Invariants.Breaches(await _register.SnapshotAsync()));
    }

    [Fact]
    public async Task An_agreement_without_an_event_is_found()
    {
        await _register.ExecuteAsync($"DELETE FROM StatusEvents WHERE AgreementId = '{Doral}'");

        Assert.Equal(
            [$"{Doral} has no status event that stands.", $"{Doral}: what is kept of how it stands is not what its steps and turns say."],
            Invariants.Breaches(await _register.SnapshotAsync()));
    }

    [Fact]
    public async Task A_status_that_is_not_the_last_events_is_found()
    {
        await _register.ExecuteAsync($"UPDATE Agreements SET Status = 'pending' WHERE Id = '{Doral}'");

        Assert.Equal([$"{Doral} is shown as pending; its last event says active."], Invariants.Breaches(await _register.SnapshotAsync()));
    }

    [Fact]
    public async Task An_interval_that_ends_before_it_begins_is_found()
    {
        await _register.ExecuteAsync($"UPDATE StatusEvents SET Earliest = '2026-01-01' WHERE Id = '{Doral}-e2'");

        Assert.Contains(Invariants.Breaches(await _register.SnapshotAsync()), b => b.EndsWith("ends before it begins.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Positions_out_of_order_are_found()
    {
        await _register.ExecuteAsync("UPDATE Publications SET Position = 1 WHERE Id = 'ice-participating-2025-06-20'");

        Assert.Contains("The accepted publications of the participating list do not stand one after the other.", Invariants.Breaches(await _register.SnapshotAsync()));
    }

    [Fact]
    public async Task Listings_of_one_row_that_overlap_are_found()
    {
        await _register.ExecuteAsync("UPDATE Listings SET PrintedRowKey = (SELECT PrintedRowKey FROM Listings WHERE Id = 'ice-participating-2025-06-16-r2') WHERE Id = 'ice-participating-2025-06-17-r3'");

        Assert.Contains(Invariants.Breaches(await _register.SnapshotAsync()), b => b.EndsWith("are listings of one row that overlap.", StringComparison.Ordinal));
    }
}
