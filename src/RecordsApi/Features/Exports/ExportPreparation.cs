using System.Data.Common;
using Microsoft.Extensions.Options;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Updating;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Features.Exports;

/// <summary>Writes the files of the export in the background after each change of the register, so that no request waits for them.</summary>
internal sealed partial class ExportPreparation(
    ExportCache exports, JobLeases leases, RegisterDatabase database, DatasetVersionMonitor monitor, IRegisterReadiness readiness,
    IOptions<ExportOptions> options, TimeProvider clock,
    ILogger<ExportPreparation> log) : ReadyBackgroundService(readiness)
{
    private const string Job = "export";

    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(1);

    // Processes that share a server, each with files of its own, take turns. Those that share a file are on one computer, and share the files.
    private readonly bool takesTurns = database.Provider.GetFilePath(database.ConnectionString) is null;

    /// <inheritdoc />
    protected override bool IsEnabled => options.Value.Ahead;

    /// <inheritdoc />
    protected override async Task ExecuteWhenReadyAsync(CancellationToken stoppingToken)
    {
        string? prepared = null;
        using var timer = new PeriodicTimer(CheckInterval, clock);
        do
        {
            if (FindVersion() is not { } version || version == prepared || await TryTakeTurnAsync(version, stoppingToken) is not { } isPrepared)
                continue;
            prepared = isPrepared ? version : null;
            await Task.Delay(TimeSpan.FromSeconds(options.Value.IntervalSeconds), clock, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // Null while it is the turn of another process.
    private async Task<bool?> TryTakeTurnAsync(string version, CancellationToken cancellationToken)
    {
        await using var turn = takesTurns ? await TryAcquireAsync(cancellationToken) : null;
        return takesTurns && turn is null ? null : await TryPrepareAsync(version, cancellationToken);
    }

    private async Task<IAsyncDisposable?> TryAcquireAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await leases.TryAcquireAsync(Job, TimeSpan.Zero, cancellationToken);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            // The database cannot be written to now.
            return null;
        }
    }

    // Requests report a database that cannot be read.
    private string? FindVersion()
    {
        try
        {
            return monitor.GetCurrent().Version;
        }
        catch (DbException)
        {
            return null;
        }
    }

    private async Task<bool> TryPrepareAsync(string version, CancellationToken cancellationToken)
    {
        try
        {
            await exports.PrepareAsync(version, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it was is logged where the files are written, and does not stop the service.
            LogNotPrepared(options.Value.IntervalSeconds);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The files of the export were not written. Another attempt follows after {Seconds} s")]
    private partial void LogNotPrepared(int seconds);
}
