using Microsoft.Extensions.Options;
using RecordsApi.Data.Caching;
using RecordsApi.Data.Coverage;
using RecordsApi.Data.Exports;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Http;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>
/// Creates the files of an export. All of them are written from one read snapshot of the register, so that they contain the same version and writers
/// do not have to wait.
/// </summary>
internal sealed class ExportBuilder(ReadConnectionPool connections, VersionedCache cache, IExportDatabaseFactory databases, IOptions<HostingOptions> hosting)
{
    /// <summary>
    /// Base URL of the links in the files: <see cref="HostingOptions.PublicAddress"/>, or empty if it is not set, so that links are paths from the
    /// root of the host that serves the register.
    /// </summary>
    public string LinkRoot { get; } = hosting.Value.GetPublicAddress() ?? "";

    /// <summary>Creates the folder with all files. If it fails or is canceled, the folder is removed.</summary>
    /// <exception cref="IOException">The folder cannot be written, or already exists.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder is denied.</exception>
    /// <exception cref="System.Data.Common.DbException">The register cannot be read, or the database file cannot be written.</exception>
    public async Task<ExportManifest> BuildAsync(string folder, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (Path.Exists(folder))
            throw new IOException($"'{folder}' already exists.");
        Directory.CreateDirectory(folder);
        try
        {
            return await WriteAsync(folder, progress, cancellationToken);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    private async Task<ExportManifest> WriteAsync(string folder, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        await using var session = new RegisterSession(connections, cache);
        await session.OpenAsync(cancellationToken);
        var register = session.Context;
        register.SetUpConnection();
        var times = await ExportMetadata.ReadAsync(register, cancellationToken);
        var context = new ResponseContext(
            LinkRoot, new TemporalContext(times.Agreements.AsOf, times.Agreements.KnownAt),
            QueryCoverage.OfRegister(await CoverageQueries.ReadCoverageAsync(register.Statements, null, times.Agreements.KnownAt, cancellationToken)), IsLocalCopy: LinkRoot.Length == 0);
        List<ExportFile> files = [];
        await using (var database = databases.Create(Path.Combine(folder, ExportResources.DatabaseFileName)))
        {
            var run = new ExportRun(register, context, times, folder, database);
            foreach (var resource in ExportResources.All)
            {
                progress?.Report(resource.Name);
                files.AddRange(await resource.WriteAsync(run, cancellationToken));
            }

            progress?.Report(ExportResources.DatabaseFileName);
            database.Complete(ExportFacts.Create(run, await register.LoadTermsAsync(cancellationToken)), cancellationToken);
            await database.DisposeAsync();
            progress?.Report(ExportResources.SnapshotFileName);
            await databases.CopyRegisterAsync(register, Path.Combine(folder, ExportResources.SnapshotFileName), cancellationToken);
            files.Insert(0, await HashingFileWriter.DescribeExistingAsync(folder, ExportResources.SnapshotFileName, ExportFormats.Snapshot, [], cancellationToken));
            files.Insert(0, await HashingFileWriter.DescribeExistingAsync(folder, ExportResources.DatabaseFileName, ExportFormats.Sqlite, database.Tables, cancellationToken));
        }

        files.Insert(0, await DataPackageWriter.WriteAsync(register, folder, files, times, cancellationToken));
        var manifest = new ExportManifest(times.Whole, times.Facilities.AsOf, files);
        await manifest.WriteAsync(folder, cancellationToken);
        return manifest;
    }
}
