using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Data.Tests.Reading;

/// <summary>Reading where the database has a replica, which is behind until a test lets it catch up.</summary>
public sealed class ReplicaReadTests : IDisposable
{
    private const string FirstVersion = "2026-01-15.1";
    private const string SecondVersion = "2026-01-15.2";

    private readonly TemporaryRegister register = new();
    private readonly TemporaryRegister replica = new();
    private readonly ReadConnectionPool pool;

    public ReplicaReadTests()
    {
        foreach (var database in (TemporaryRegister[])[register, replica])
        {
            using (var context = database.CreateDbContext())
                context.Database.Migrate();
            WriteVersion(database, FirstVersion, 1);
        }

        using var primary = register.CreateDbContext();
        pool = new(new RegisterDatabase(ReplicatedProvider.Create(replica.PathTo("register.db")), primary.ConnectionString), register.Clock);
    }

    public void Dispose()
    {
        pool.Dispose();
        replica.Dispose();
        register.Dispose();
    }

    [Fact]
    public async Task Read_comes_from_the_replica()
    {
        WriteVersion(register, SecondVersion, 2);

        Assert.Equal(FirstVersion, await ReadVersionAsync());
    }

    [Fact]
    public async Task Read_that_requires_the_latest_version_comes_from_the_database_itself()
    {
        WriteVersion(register, SecondVersion, 2);

        Assert.Equal(SecondVersion, await ReadVersionAsync(latest: true));
    }

    [Fact]
    public async Task Version_that_was_read_is_read_again_while_the_replica_is_behind()
    {
        Assert.Equal(FirstVersion, await ReadVersionAsync());
        WriteVersion(register, SecondVersion, 2);
        await ReadVersionAsync(latest: true);

        Assert.Equal(SecondVersion, await ReadVersionAsync());
    }

    [Fact]
    public async Task Replica_is_read_again_when_it_has_the_version()
    {
        WriteVersion(register, SecondVersion, 2);
        await ReadVersionAsync(latest: true);
        WriteVersion(replica, SecondVersion, 2);

        var connection = await pool.RentAsync(CancellationToken.None);

        Assert.True(connection.IsReplica);
        await pool.ReturnAsync(connection);
    }

    [Fact]
    public async Task Generation_is_the_same_from_both()
    {
        var before = await ReadGenerationAsync(latest: false);

        Assert.Equal(before, await ReadGenerationAsync(latest: true));
    }

    [Fact]
    public async Task Write_of_this_process_is_read_even_if_its_version_could_not_be_read_after_it()
    {
        WriteVersion(register, SecondVersion, 2);

        pool.RequireLatest();

        Assert.Equal(SecondVersion, await ReadVersionAsync());
    }

    [Fact]
    public async Task Earlier_version_of_the_database_itself_is_read_because_the_database_was_replaced()
    {
        WriteVersion(register, SecondVersion, 2);
        await ReadVersionAsync(latest: true);
        WriteVersion(register, FirstVersion, 1);

        Assert.Equal(FirstVersion, await ReadVersionAsync());
    }

    [Fact]
    public async Task Database_without_content_is_behind_one_with_content()
    {
        await ReadVersionAsync();
        TestDatabase.Execute(replica.PathTo("register.db"), "DELETE FROM \"DatasetMetadata\"");

        Assert.Equal(FirstVersion, await ReadVersionAsync());
    }

    private async Task<string?> ReadVersionAsync(bool latest = false)
    {
        var connection = await pool.RentAsync(CancellationToken.None, latest);
        await pool.ReturnAsync(connection);
        return connection.Dataset!.Version;
    }

    private async Task<long> ReadGenerationAsync(bool latest)
    {
        var connection = await pool.RentAsync(CancellationToken.None, latest);
        await pool.ReturnAsync(connection);
        return connection.Dataset!.Generation;
    }

    private static void WriteVersion(TemporaryRegister database, string version, int day)
    {
        using var context = database.CreateDbContext();
        foreach (var (name, value) in ((string, string)[])[("version", version), ("knownThrough", $"2026-01-0{day}T00:00:00.000Z")])
        {
            context.Database.ExecuteSql(
                $"""INSERT INTO "DatasetMetadata" ("Name", "Value") VALUES ({name}, {value}) ON CONFLICT ("Name") DO UPDATE SET "Value" = excluded."Value" """);
        }
    }
}
