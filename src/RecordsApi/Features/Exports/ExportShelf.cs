using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Errors;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Exports;

/// <summary>
/// Holds the export of the register's version. It is made when it is first asked for, once, whoever asks; a request
/// waits for it up to <c>Exports:WaitSeconds</c> (30 if not set) and is then told to come again.
/// </summary>
internal sealed class ExportShelf(
    ExportFolders folders, IDbContextFactory<RegisterContext> contexts, IConfiguration configuration,
    IHostApplicationLifetime lifetime, ILogger<ExportShelf> log) : IHostedService
{
    private readonly TimeSpan patience = TimeSpan.FromSeconds(configuration.GetValue("Exports:WaitSeconds", 30));
    private readonly Lock gate = new();
    private (string Version, ExportSet Set)? held;
    private Task<ExportSet>? making;

    /// <summary>The export of the register as it is, or the problem to answer with.</summary>
    public async Task<(ExportSet? Set, IResult? Problem)> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var version = await ExportState.VersionAsync(db, cancellationToken) ?? "";
            return (Held(version) ?? await Making().WaitAsync(patience, cancellationToken), null);
        }
        catch (TimeoutException)
        {
            return (null, new ProblemResult(Problems.ExportInTheMaking));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            return (null, new ProblemResult(Problems.ExportUnavailable));
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits until a making that the stop has cancelled has removed what it began.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task? begun;
        lock (gate)
            begun = making;
        if (begun is not null)
            await begun.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private ExportSet? Held(string version)
    {
        lock (gate)
        {
            if (held is { } newest && newest.Version == version && Directory.Exists(newest.Set.Folder))
                return newest.Set;
            if (making is not null || folders.Find(version) is not { } found)
                return null;
            held = (version, found);
            return found;
        }
    }

    // It goes on when those who asked have left: the next one will want it.
    private Task<ExportSet> Making()
    {
        lock (gate)
            return making ??= Task.Run(() => MakeAsync(lifetime.ApplicationStopping), lifetime.ApplicationStopping);
    }

    private async Task<ExportSet> MakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var since = Stopwatch.GetTimestamp();
            var set = await folders.MakeAsync(cancellationToken);
            lock (gate)
                held = (set.Manifest.Register.Version ?? "", set);
            log.LogInformation("Made the export of {Version} in {Seconds:0.0} s", set.Manifest.Register.Version, Stopwatch.GetElapsedTime(since).TotalSeconds);
            return set;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The export cannot be made");
            throw;
        }
        finally
        {
            lock (gate)
                making = null;
        }
    }
}
