using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Data.Coverage;
using RecordsApi.Data.Exports;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Http;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>
/// Creates the files of an export. The register is copied first and the other files are written from the copy, so that
/// all files contain the same version and writers do not have to wait.
/// </summary>
internal sealed class ExportBuilder(IDbContextFactory<RegisterContext> contexts, IRegisterFileExporter exporter, IOptions<HostingOptions> hosting)
{
    /// <summary>
    /// Base URL of the links in the files: <see cref="HostingOptions.PublicAddress"/>, or empty if it is not set, so that links are paths from the
    /// root of the host that serves the register.
    /// </summary>
    public string LinkRoot { get; } = hosting.Value.GetPublicAddress() ?? "";

    /// <summary>Creates the folder with all files. If it fails or is canceled, the folder is removed.</summary>
    /// <exception cref="IOException">The folder cannot be written, or already exists.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder is denied.</exception>
    /// <exception cref="System.Data.Common.DbException">The register cannot be read, or its copy cannot be written.</exception>
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
        var database = Path.Combine(folder, ExportResources.DatabaseFileName);
        progress?.Report(ExportResources.DatabaseFileName);
        await using (var register = await contexts.CreateDbContextAsync(cancellationToken))
            await exporter.WriteAsync(register, database, cancellationToken);

        await using var copy = exporter.OpenReadOnly(database);
        var state = await ExportMetadata.ReadAsync(copy, cancellationToken);
        var context = new ResponseContext(
            LinkRoot, new TemporalContext(state.AsOf, state.KnownAt),
            QueryCoverage.OfRegister(await CoverageQueries.ReadCoverageAsync(copy.Statements, null, state.KnownAt, cancellationToken)),
            IsLocalCopy: LinkRoot.Length == 0);
        List<ExportFile> files =
        [
            await HashingFileWriter.DescribeExistingAsync(folder, ExportResources.DatabaseFileName, ExportFormats.Sqlite, exporter.Tables, cancellationToken),
        ];
        foreach (var resource in ExportResources.All)
        {
            progress?.Report(resource.Name);
            files.AddRange(await resource.WriteAsync(copy, folder, context, state, cancellationToken));
        }

        files.Insert(0, await DataPackageWriter.WriteAsync(copy, folder, files, state, cancellationToken));
        var manifest = new ExportManifest(state, files);
        await manifest.WriteAsync(folder, cancellationToken);
        return manifest;
    }
}
