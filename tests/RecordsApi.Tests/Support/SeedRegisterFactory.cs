using Microsoft.Extensions.Time.Testing;
using RecordsApi.Data.Importing;
using RecordsApi.Seed;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Tests.Support;

/// <summary>The service over the shipped register.</summary>
public sealed class SeedRegisterFactory : RegisterApiFactory, IAsyncLifetime
{
    private static readonly PreparedDatabase Register = new(WriteAsync);

    /// <summary>The day after the newest publication of the seed data.</summary>
    public static DateTimeOffset Today { get; } = new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero);

    public SeedRegisterFactory()
        : base(null)
    {
        Clock.SetUtcNow(Today);

        // Example responses contain cursors, which must be the same on every machine.
        Settings["Paging:CursorKey"] = "examples";

        // All have the same export, which the first that needs it writes.
        Settings["Exports:Folder"] = TestRunFolder.PathTo("exports");
    }

    public Task InitializeAsync() => Register.CopyToAsync(DatabasePath);

    async Task IAsyncLifetime.DisposeAsync() => await base.DisposeAsync();

    private static async Task WriteAsync(string path)
    {
        var build = new RegisterDatabaseBuilder(new UnpooledContextFactory(path), new FakeTimeProvider(Today), BundleFolder.Shipped);
        var inputs = build.Inputs.ReadBundle();
        await build.SaveAsync(inputs, build.Derive(inputs, CancellationToken.None), withReference: true, CancellationToken.None);
    }
}
