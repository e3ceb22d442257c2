using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Tests.Reading;

/// <summary>Reading while the register is written to.</summary>
public sealed class ReadConnectionPoolTests
{
    private const string FirstVersion = "2026-01-15.1";
    private const string SecondVersion = "2026-01-15.2";

    [Fact]
    public async Task Snapshot_reads_one_dataset_version_while_another_is_written()
    {
        using var register = await CreateRegisterAsync();
        using var pool = CreatePool(register);
        var connection = await pool.RentAsync(CancellationToken.None);

        WriteVersion(register, SecondVersion);

        Assert.Equal((FirstVersion, FirstVersion), (connection.Dataset!.Version, await ReadVersionAsync(connection)));
        await pool.ReturnAsync(connection);
    }

    [Fact]
    public async Task Next_snapshot_of_a_connection_reads_what_was_written_since()
    {
        using var register = await CreateRegisterAsync();
        using var pool = CreatePool(register);
        var first = await pool.RentAsync(CancellationToken.None);
        await pool.ReturnAsync(first);
        WriteVersion(register, SecondVersion);

        var second = await pool.RentAsync(CancellationToken.None);

        Assert.Same(first, second);
        Assert.Equal((SecondVersion, SecondVersion), (second.Dataset!.Version, await ReadVersionAsync(second)));
        await pool.ReturnAsync(second);
    }

    [Fact]
    public async Task Generation_rises_only_when_the_dataset_is_written()
    {
        using var register = await CreateRegisterAsync();
        using var pool = CreatePool(register);
        var monitor = new DatasetVersionMonitor(pool, register.Clock);
        var before = monitor.GetCurrent().Generation;
        var unchanged = monitor.GetCurrent().Generation;

        WriteVersion(register, SecondVersion);

        Assert.Equal((before, before + 1), (unchanged, monitor.GetCurrent().Generation));
    }

    [Fact]
    public async Task Query_that_is_over_is_not_canceled()
    {
        using var register = await CreateRegisterAsync();
        using var canceled = new CancellationTokenSource();
        using (var pool = CreatePool(register))
        {
            var connection = await pool.RentAsync(canceled.Token);
            await using (var context = connection.CreateContext())
                Assert.Empty(await context.Jurisdictions.ToListAsync(canceled.Token));
            await pool.ReturnAsync(connection);
        }

        // An interruption would find the connection closed, or be that of another query.
        await canceled.CancelAsync();
    }

    private static async Task<string> ReadVersionAsync(ReadConnection connection) => (await connection.QueryAsync(
        new SqlText().Append($"SELECT \"Value\" FROM \"DatasetMetadata\" WHERE \"Name\" = {"version"}"), row => row.GetString(0), CancellationToken.None)).Single();

    private static ReadConnectionPool CreatePool(TemporaryRegister register)
    {
        using var context = register.CreateDbContext();
        var (provider, connectionString) = (context.Provider, context.ConnectionString);
        return new(new RegisterDatabase(provider, connectionString) { ConfigureContexts = options => options.UseDatabase(provider, connectionString) }, TimeProvider.System);
    }

    private static async Task<TemporaryRegister> CreateRegisterAsync()
    {
        var register = new TemporaryRegister();
        await using var context = register.CreateDbContext();
        await context.Database.MigrateAsync();
        WriteVersion(register, FirstVersion);
        return register;
    }

    private static void WriteVersion(TemporaryRegister register, string version)
    {
        using var context = register.CreateDbContext();
        context.Database.ExecuteSql(
            $"""INSERT INTO "DatasetMetadata" ("Name", "Value") VALUES ('version', {version}) ON CONFLICT ("Name") DO UPDATE SET "Value" = excluded."Value" """);
    }
}
