using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Tests.AgreementStates;

/// <summary>Answers that are read while the register is written to.</summary>
public sealed class ReadConnectionPoolTests
{
    private const string FirstVersion = "2026-01-15.1";
    private const string SecondVersion = "2026-01-15.2";

    [Fact]
    public async Task Read_is_repeated_when_the_dataset_changed_while_reading()
    {
        using var register = await CreateRegisterAsync();
        using var readers = CreatePool(register);
        Assert.Equal((FirstVersion, FirstVersion), ReadVersions(readers, () => { }));
        var calls = 0;

        var read = ReadVersions(readers, () =>
        {
            if (calls++ == 0)
                WriteVersion(register, SecondVersion);
        });

        Assert.Equal(((SecondVersion, SecondVersion), 2), (read, calls));
    }

    [Fact]
    public async Task Query_without_reads_sees_the_current_dataset_version()
    {
        using var register = await CreateRegisterAsync();
        using var readers = CreatePool(register);
        Assert.Equal(FirstVersion, readers.Execute((_, state, _) => state.Version, CancellationToken.None));

        WriteVersion(register, SecondVersion);

        Assert.Equal(SecondVersion, readers.Execute((_, state, _) => state.Version, CancellationToken.None));
    }

    // The version that the question was told, and the one that it read itself after something was done.
    private static (string? Told, string? Read) ReadVersions(ReadConnectionPool pool, Action beforeRead) => pool.Execute(
        (reader, state, _) =>
        {
            beforeRead();
            return (state.Version, reader.Read("SELECT Value FROM DatasetMetadata WHERE Name = 'version'", row => row.GetString(0)).Single());
        }, CancellationToken.None);

    private static ReadConnectionPool CreatePool(TemporaryRegister register) =>
        new(register, new DatasetVersionMonitor(register, register.Clock), new VersionedCache(), register.Clock, TimeSpan.Zero);

    private static async Task<TemporaryRegister> CreateRegisterAsync()
    {
        var register = new TemporaryRegister();
        await using var context = register.CreateDbContext();
        await context.Provider.Schema.MigrateAsync(context, CancellationToken.None);
        WriteVersion(register, FirstVersion);
        return register;
    }

    private static void WriteVersion(TemporaryRegister register, string version)
    {
        using var context = register.CreateDbContext();
        context.Database.ExecuteSql($"INSERT INTO DatasetMetadata (Name, Value) VALUES ('version', {version}) ON CONFLICT DO UPDATE SET Value = excluded.Value");
    }
}
