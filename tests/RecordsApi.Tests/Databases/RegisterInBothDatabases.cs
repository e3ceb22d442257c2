using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Databases;

/// <summary>The service over the shipped register in both databases. They are built when a test first needs them, not where all such tests are skipped.</summary>
public sealed class RegisterInBothDatabases : IAsyncDisposable, IAsyncLifetime
{
    private SqliteSeedRegisterFactory? sqlite;
    private SeedRegisterFactory? postgreSql;

    /// <summary>Builds both, once.</summary>
    public async Task<(RegisterApiFactory Sqlite, RegisterApiFactory PostgreSql)> StartAsync()
    {
        if (sqlite is null || postgreSql is null)
        {
            (sqlite, postgreSql) = (new(), new());
            await sqlite.InitializeAsync();
            await postgreSql.InitializeAsync();
        }

        return (sqlite, postgreSql);
    }

    /// <inheritdoc />
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (sqlite is not null)
            await sqlite.DisposeAsync();
        if (postgreSql is not null)
            await postgreSql.DisposeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
}
