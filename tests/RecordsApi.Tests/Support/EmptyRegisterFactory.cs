using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Importing;
using RecordsApi.Seed;
using RecordsApi.Testing;

namespace RecordsApi.Tests.Support;

/// <summary>The service over an empty register with a few real jurisdictions.</summary>
public class EmptyRegisterFactory : RegisterApiFactory, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("records-api-empty-").FullName;

    public EmptyRegisterFactory()
        : base(null)
    {
    }

    /// <summary>The editor where a test edits without an API key.</summary>
    public static EditorIdentity TestEditor { get; } = new("k-0", "Test", "r-0");

    public RegisterEditor RegisterEditor => Services.GetRequiredService<RegisterEditor>();

    public async Task InitializeAsync()
    {
        var bundle = new BundleFolder(Path.Combine(folder, "bundle"));
        BundleWriter.WriteReferenceData(bundle, SampleJurisdictions.Jurisdictions, SampleJurisdictions.FbiAgencies);
        Bundle = bundle;
        var build = new RegisterDatabaseBuilder(new UnpooledContextFactory(DatabasePath), Clock, bundle);
        await build.SaveAsync(
            RegisterInputs.Empty, build.Derive(RegisterInputs.Empty, CancellationToken.None), withReference: true, CancellationToken.None);
    }

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
}
