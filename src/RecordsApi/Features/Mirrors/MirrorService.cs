using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Reading;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Features.Mirrors;

/// <summary>
/// Keeps the database of a mirror: downloads the snapshot of each version that the source publishes, checks its hash and its contents, and puts it
/// in place as a whole. Requests are answered from the version before until then, and always from one version.
/// </summary>
internal sealed partial class MirrorService(
    MirrorSource source, RegisterDatabaseBuilder register, IDbContextFactory<RegisterContext> contexts, IRegisterReadiness readiness, DatasetVersionMonitor monitor,
    IOptions<MirrorOptions> options, TimeProvider clock, ILogger<MirrorService> log) : BackgroundService
{
    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await register.Schema.ExistsAsync(cancellationToken))
            readiness.MarkReady();
        else
            readiness.ReportLoading($"The register is being copied from {source.Address}.");
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.FollowSeconds), clock);
            do
            {
                await FollowAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is shutting down.
        }
    }

    /// <summary>Checks the source now, and serves its version if that is another one. What goes wrong is logged.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            var snapshot = await source.FindAsync(cancellationToken);
            if (readiness.IsReady && monitor.GetCurrent().Version == snapshot.Version)
                return;
            await ReplaceAsync(snapshot, cancellationToken);
            await monitor.RefreshAsync();
            readiness.MarkReady();
            LogReplaced(snapshot.Version, snapshot.Bytes);
        }
        catch (Exception e) when (e is HttpRequestException or InvalidDataException or IOException or UnauthorizedAccessException or DbException
            or System.Text.Json.JsonException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            LogNotFollowed(source.Address, e.Message);
        }
    }

    private async Task ReplaceAsync(PublishedSnapshot snapshot, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var path = Path.GetFullPath(context.Provider.Describe(context.ConnectionString));
        var download = $"{path}.making-{Guid.NewGuid():N}";
        try
        {
            await source.DownloadAsync(snapshot, download, cancellationToken);
            var contents = await context.Provider.Backup!.CheckAsync(download, cancellationToken);
            if (contents.Version != snapshot.Version)
                throw new InvalidDataException($"The file from {source.Address} contains version {contents.Version}, and its manifest says {snapshot.Version}.");

            // In one step. Connections to the file before go on reading it until they are returned.
            File.Move(download, path, overwrite: true);
        }
        finally
        {
            File.Delete(download);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving register version {Version} from now on, {Bytes} bytes")]
    private partial void LogReplaced(string version, long bytes);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mirror did not follow {Source}: {Reason}")]
    private partial void LogNotFollowed(string source, string reason);
}
