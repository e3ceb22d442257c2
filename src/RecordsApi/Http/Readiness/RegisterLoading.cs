using System.Data.Common;
using System.Diagnostics;
using RecordsApi.Register.Importing;

namespace RecordsApi.Http.Readiness;

/// <summary>
/// At the start: opens the gate where the database has a register, and otherwise builds one, from what the database
/// holds or from the bundle, while <c>/health/live</c> answers and everything else says how far it is.
/// </summary>
internal sealed class RegisterLoading(RegisterBuild build, IRegisterReadiness readiness, ILogger<RegisterLoading> log) : BackgroundService
{
    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await build.ExistsAsync(cancellationToken))
            readiness.Ready();
        else
            await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await BuildAsync(stoppingToken);
            readiness.Ready();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or DbException)
        {
            // The process stays up and says what is wrong: an operator sees it in the log and at /health/ready.
            log.LogCritical(e, "The register cannot be built");
            readiness.Loading("The register cannot be built; the log says why.");
        }
    }

    private async Task BuildAsync(CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        build.Prepare();
        Report("1 of 3: reading the publications.");
        var (inputs, _) = await build.CurrentInputsAsync(stop);
        Report("2 of 3: deriving the histories.");
        var facts = build.Derive(inputs, stop);
        Report("3 of 3: writing the register.");
        await build.SaveAsync(inputs, facts, withReference: true, stop);
        log.LogInformation(
            "Built the register in {Seconds:0.0} s: {Publications} publications, {Agreements} agreements, {Events} status events",
            Stopwatch.GetElapsedTime(since).TotalSeconds, facts.Publications.Count, facts.Agreements.Count, facts.StatusEvents.Count);
    }

    private void Report(string step)
    {
        readiness.Loading($"The register is being built, step {step}");
        log.LogInformation("Building the register, step {Step}", step);
    }
}
