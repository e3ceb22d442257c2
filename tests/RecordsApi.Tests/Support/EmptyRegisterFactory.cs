using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Importing;
using RecordsApi.Seed;
using RecordsApi.Testing;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Tests.Support;

/// <summary>The service over an empty register with a few real jurisdictions.</summary>
public class EmptyRegisterFactory : RegisterApiFactory, IAsyncLifetime
{
    private static readonly Lazy<BundleFolder> SharedBundle = new(WriteBundle);

    // When a register was created is recorded in it.
    private static readonly ConcurrentDictionary<DateTimeOffset, PreparedDatabase> Registers = new();

    private readonly string folder = Directory.CreateTempSubdirectory("records-api-empty-").FullName;

    public EmptyRegisterFactory()
        : base(null) => Bundle = SharedBundle.Value;

    /// <summary>The editor where a test edits without an API key.</summary>
    public static EditorIdentity TestEditor { get; } = new("k-0", "Test", "r-0");

    public RegisterEditor RegisterEditor => Services.GetRequiredService<RegisterEditor>();

    public Task InitializeAsync() => Registers.GetOrAdd(Clock.GetUtcNow(), now => new(path => WriteAsync(path, now))).CopyToAsync(DatabasePath);

    /// <summary>Imports a workbook with the given file name.</summary>
    internal Task<ImportReport> ImportAsync(string fileName, WorkbookBuilder workbook) => ImportAsync(fileName, workbook.ToBytes());

    internal async Task<ImportReport> ImportAsync(string fileName, byte[] content)
    {
        var path = Path.Combine(folder, fileName);
        await File.WriteAllBytesAsync(path, content);
        return await Services.GetRequiredService<RegisterImporter>().ImportAsync([path], discardExisting: false, null, CancellationToken.None);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static BundleFolder WriteBundle()
    {
        var bundle = new BundleFolder(TestRunFolder.PathTo("bundle"));
        BundleWriter.WriteReferenceData(bundle, SampleJurisdictions.Jurisdictions, SampleJurisdictions.FbiAgencies);
        return bundle;
    }

    private static async Task WriteAsync(string path, DateTimeOffset now)
    {
        var build = new RegisterDatabaseBuilder(new UnpooledContextFactory(path), new FakeTimeProvider(now), SharedBundle.Value);
        await build.SaveAsync(
            RegisterInputs.Empty, build.Derive(RegisterInputs.Empty, CancellationToken.None), withReference: true, CancellationToken.None);
    }
}
