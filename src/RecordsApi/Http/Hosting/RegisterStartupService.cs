using System.Data.Common;
using System.Diagnostics;
using RecordsApi.Configuration;
using RecordsApi.Data.Importing;

namespace RecordsApi.Http.Hosting;

/// <summary>
/// At startup, marks the register as ready if the database has one. Otherwise builds it from the contents of the database
/// or from the seed data, while <c>/health/live</c> returns 200 and all other paths return 503 with the progress.
/// </summary>
internal sealed partial class RegisterStartupService(
    RegisterDatabaseBuilder build, IRegisterReadiness readiness, IHostApplicationLifetime lifetime, IServiceProvider services,
    ILogger<RegisterStartupService> log) : BackgroundService
{
    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await build.Schema.ExistsAsync(cancellationToken))
            readiness.MarkReady();
        else
            await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A server that cannot listen ends the program, so the build starts only after the server listens.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            await BuildAsync(stoppingToken);
            readiness.MarkReady();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is shutting down.
        }
        catch (DbException e)
        {
            LogDatabaseUnusable(services.ExplainDatabaseError(e));
            readiness.ReportLoading("The register could not be built. See the log for the reason.");
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException)
        {
            // The process keeps running, so that the operator finds the error in the log and at /health/ready.
            LogBuildFailed(e);
            readiness.ReportLoading("The register could not be built. See the log for the reason.");
        }
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        build.PreloadReferenceData();
        ReportProgress("1 of 3: reading the publications.");
        var (inputs, _) = await build.Inputs.LoadCurrentAsync(cancellationToken);
        ReportProgress("2 of 3: deriving the status histories.");
        var facts = build.Derive(inputs, cancellationToken);
        ReportProgress("3 of 3: writing the register.");
        await build.SaveAsync(inputs, facts, withReference: true, cancellationToken);
        LogBuilt(Stopwatch.GetElapsedTime(since).TotalSeconds, facts.Publications.Count, facts.Agreements.Count, facts.StatusEvents.Count);
    }

    private void ReportProgress(string step)
    {
        readiness.ReportLoading($"The register is being built, step {step}");
        LogProgress(step);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The register cannot be built. {Reason}")]
    private partial void LogDatabaseUnusable(string reason);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The register could not be built")]
    private partial void LogBuildFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Built the register in {Seconds:0.0} s: {Publications} publications, {Agreements} agreements, {Events} status events")]
    private partial void LogBuilt(double seconds, int publications, int agreements, int events);

    [LoggerMessage(Level = LogLevel.Information, Message = "Building the register, step {Step}")]
    private partial void LogProgress(string step);
}
