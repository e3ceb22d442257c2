using Microsoft.Data.Sqlite;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Features.Changes.Webhooks;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>The copy of the register in an export.</summary>
public sealed class SnapshotFileTests
{
    [Fact]
    public async Task File_tells_nothing_of_keys_webhooks_alarms_and_audit_entries_nor_how_many_there_were()
    {
        using var service = new RegisterApiFactory(FloridaTestData.CreateRegister().Fact("knownThrough", "2025-12-30T22:00:00.000Z"));
        await using (var db = RegisterBuilder.Open(service.DatabasePath))
        {
            db.RaisedAlarms.Add(new() { Kind = "webhooks-behind", Subject = "newsroom", Message = "Behind.", RaisedAt = service.Clock.GetUtcNow() });
            await db.SaveChangesAsync();
        }

        using (var owner = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterWrite)))
            await owner.CreateWebhookAsync(new { url = "https://newsroom.example/hook" });
        var path = Path.Combine(Path.GetTempPath(), $"snapshot-{Guid.NewGuid():N}.db");
        await File.WriteAllBytesAsync(path, await service.GetExportFileAsync("snapshot.db"));
        try
        {
            Assert.All(["ApiKeys", "AuditEntries", "WebhookSubscriptions", "RaisedAlarms", "sqlite_sequence"], table => Assert.Equal((table, 0), (table, Count(path, table))));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static long Count(string path, string table)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of the test.
        command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
