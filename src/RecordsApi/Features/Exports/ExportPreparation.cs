using System.Data.Common;
using Microsoft.Extensions.Options;
using RecordsApi.Data.Reading;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Features.Exports;

/// <summary>Writes the files of the export in the background after each change of the register, so that no request waits for them.</summary>
internal sealed partial class ExportPreparation(
    ExportCache exports, DatasetVersionMonitor monitor, IRegisterReadiness readiness, IOptions<ExportOptions> options, TimeProvider clock,
    ILogger<ExportPreparation> log) : BackgroundService
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Ahead)
            return;
        try
        {
            await readiness.WhenReady.WaitAsync(stoppingToken);
            await PrepareAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is shutting down.
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        string? prepared = null;
        using var timer = new PeriodicTimer(CheckInterval, clock);
        do
        {
            if (FindVersion() is not { } version || version == prepared)
                continue;
            prepared = await TryPrepareAsync(version, cancellationToken) ? version : null;
            await Task.Delay(TimeSpan.FromSeconds(options.Value.IntervalSeconds), clock, cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
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
