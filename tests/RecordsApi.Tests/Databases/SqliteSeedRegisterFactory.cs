using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Sqlite;
using RecordsApi.Seed;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Databases;

/// <summary>The service over the shipped register in SQLite, whatever database the other tests use.</summary>
public sealed class SqliteSeedRegisterFactory : RegisterApiFactory, IAsyncLifetime, IDbContextFactory<RegisterContext>
{
    /// <summary>Creates the service.</summary>
    public SqliteSeedRegisterFactory()
        : base(null)
    {
        Clock.SetUtcNow(SeedRegisterFactory.Today);
        Settings["Paging:CursorKey"] = "examples";
        Settings["Database:Provider"] = "SQLite";
        Settings["ConnectionStrings:Register"] = $"Data Source={DatabasePath};Pooling=False";
    }

    /// <inheritdoc />
    public RegisterContext CreateDbContext() =>
        new(new DbContextOptionsBuilder<RegisterContext>().UseSqliteRegister(Settings["ConnectionStrings:Register"]).Options) { CanCreateDatabase = true };

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var build = new RegisterDatabaseBuilder(this, Clock, BundleFolder.Shipped);
        var inputs = build.Inputs.ReadBundle();
        await build.SaveAsync(inputs, build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);
    }

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();
}
