using RecordsApi.Data.Importing;
using RecordsApi.Seed;

namespace RecordsApi.Tests.Support;

/// <summary>The service over the shipped register.</summary>
public sealed class SeedRegisterFactory : RegisterApiFactory, IAsyncLifetime
{
    /// <summary>The day after the newest publication of the seed data.</summary>
    public static DateTimeOffset Today { get; } = new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero);

    public SeedRegisterFactory()
        : base(null)
    {
        Clock.SetUtcNow(Today);

        // Example responses contain cursors, which must be the same on every machine.
        Settings["Paging:CursorKey"] = "examples";
    }

    public async Task InitializeAsync()
    {
        var build = new RegisterDatabaseBuilder(new UnpooledContextFactory(DatabasePath), Clock, BundleFolder.Shipped);
        var inputs = build.Inputs.ReadBundle();
        await build.SaveAsync(inputs, build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);
    }

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();
}
