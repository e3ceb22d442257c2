using RecordsApi.Data.Importing;
using RecordsApi.Seed;

namespace RecordsApi.Tests.Support;

/// <summary>The service over the shipped register.</summary>
public sealed class SeedRegisterFactory : RegisterApiFactory, IAsyncLifetime
{
    public SeedRegisterFactory()
        : base(null)
    {
        // Example responses contain cursors, which must be the same on every machine.
        Settings["Paging:CursorKey"] = "examples";
    }

    public async Task InitializeAsync()
    {
        var build = new RegisterDatabaseBuilder(new UnpooledContextFactory(DatabasePath), Clock, BundleFolder.Shipped);
        var inputs = build.ReadBundle();
        await build.SaveAsync(inputs, build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);
    }

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();
}
