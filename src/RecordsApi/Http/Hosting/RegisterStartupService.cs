using System.Data.Common;
using System.Diagnostics;
using RecordsApi.Data.Importing;

namespace RecordsApi.Http.Hosting;

/// <summary>
/// At the start: opens the gate where the database has a register, and otherwise builds one, from what the database
/// holds or from the bundle, while <c>/health/live</c> answers and everything else says how far it is.
/// </summary>
internal sealed class RegisterStartupService(RegisterDatabaseBuilder build, IRegisterReadiness readiness, IServiceProvider services, ILogger<RegisterStartupService> log) : BackgroundService
{
    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await build.ExistsAsync(cancellationToken))
            readiness.MarkReady();
        else
            await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await BuildAsync(stoppingToken);
            readiness.MarkReady();
        }
        catch (DbException e)
        {
            var reason = services.ExplainDatabaseError(e);
            log.LogCritical("The register cannot be built. {Reason}", reason);
            readiness.ReportLoading("The register cannot be built; the log says why.");
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException)
        {
            // The process stays up and says what is wrong: an operator sees it in the log and at /health/ready.
            log.LogCritical(e, "The register cannot be built");
            readiness.ReportLoading("The register cannot be built; the log says why.");
        }
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        build.PreloadReferenceData();
        ReportProgress("1 of 3: reading the publications.");
        var (inputs, _) = await build.CurrentInputsAsync(cancellationToken);
        ReportProgress("2 of 3: deriving the histories.");
        var facts = build.Derive(inputs, cancellationToken);
        ReportProgress("3 of 3: writing the register.");
        await build.SaveAsync(inputs, facts, withReference: true, cancellationToken);
        log.LogInformation(
            "Built the register in {Seconds:0.0} s: {Publications} publications, {Agreements} agreements, {Events} status events",
            Stopwatch.GetElapsedTime(since).TotalSeconds, facts.Publications.Count, facts.Agreements.Count, facts.StatusEvents.Count);
    }

    private void ReportProgress(string step)
    {
        readiness.ReportLoading($"The register is being built, step {step}");
        log.LogInformation("Building the register, step {Step}", step);
    }
}
