using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Verification;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Verification;
using RecordsApi.Seed;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Data.Tests.Importing;

/// <summary>The register of the seed data, built once into a separate database.</summary>
public sealed class SeededRegister : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("records-shipped-").FullName;

    public RegisterFacts Facts { get; private set; } = null!;

    public RegisterSnapshot Snapshot { get; private set; } = null!;

    public PlaceNameSet Places { get; } = new(BundleFolder.Shipped.ReadJurisdictions());

    public async Task InitializeAsync()
    {
        var contexts = new ContextFactory(Path.Combine(folder, "register.db"));
        var build = new RegisterDatabaseBuilder(contexts, new FakeTimeProvider(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero)), BundleFolder.Shipped);
        var inputs = build.Inputs.ReadBundle();
        Facts = build.Derive(inputs, CancellationToken.None);
        await build.SaveAsync(inputs, Facts, withReference: true, CancellationToken.None);
        await using var context = contexts.CreateDbContext();
        Snapshot = await RegisterSnapshotLoader.ReadAsync(context, CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        TestDatabase.Delete(Path.Combine(folder, "register.db"));
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Returns the rows of an accepted publication, each with its listing.</summary>
    internal IEnumerable<(string State, string Agency, string Model, string? AgreementId)> GetRows(string publicationId)
    {
        var publication = Snapshot.Publications.Single(p => p.Id == publicationId);
        var listings = Snapshot.Listings
            .Where(l => l.List == publication.List && l.FirstPosition <= publication.Position && publication.Position <= l.LastPosition)
            .ToDictionary(l => l.PrintedRowKey);
        return Snapshot.Rows[publication.Key].Select(row =>
        {
            var printed = Snapshot.PrintedRows[row.PrintedRowKey];
            return (printed.State ?? "", printed.AgencyPrinted ?? "", printed.ModelCode ?? "", listings[row.PrintedRowKey].AgreementId);
        });
    }

    /// <summary>Returns the status of an agreement on a date, as known now.</summary>
    internal string? FindStatusOn(string agreementId, string date) =>
        Snapshot.FindStatusEvent(agreementId, DateOnly.ParseExact(date, "O"), DateTimeOffset.MaxValue)?.Status;

    private sealed class ContextFactory(string path) : IDbContextFactory<RegisterContext>
    {
        public RegisterContext CreateDbContext() => TestDatabase.CreateContext(path);
    }
}
