using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Errors;

namespace RecordsApi.Features.Exports;

/// <summary>
/// Holds the export of the register's version. It is made when it is first asked for, once, whoever asks; a request
/// waits for it up to <c>Exports:WaitSeconds</c> (30 if not set) and is then told to come again.
/// </summary>
internal sealed class ExportCache(
    ExportStore folders, IDbContextFactory<RegisterContext> contexts, IConfiguration configuration,
    IHostApplicationLifetime lifetime, ILogger<ExportCache> log) : IHostedService
{
    private readonly TimeSpan waitTimeout = TimeSpan.FromSeconds(configuration.GetValue("Exports:WaitSeconds", 30));
    private readonly Lock syncRoot = new();
    private (string Version, StoredExport Set)? cached;
    private Task<StoredExport>? buildTask;

    /// <summary>The export of the register as it is, or the problem to answer with.</summary>
    public async Task<(StoredExport? Set, ProblemResult? Problem)> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var version = await ExportMetadata.ReadVersionAsync(db, cancellationToken) ?? "";
            return (FindCached(version) ?? await GetOrStartBuild().WaitAsync(waitTimeout, cancellationToken), null);
        }
        catch (TimeoutException)
        {
            return (null, new ProblemResult(ProblemTypes.ExportInProgress));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            return (null, new ProblemResult(ProblemTypes.ExportUnavailable));
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits until a making that the stop has cancelled has removed what it began.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task? begun;
        lock (syncRoot)
            begun = buildTask;
        if (begun is not null)
            await begun.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private StoredExport? FindCached(string version)
    {
        lock (syncRoot)
        {
            if (cached is { } newest && newest.Version == version && Directory.Exists(newest.Set.Folder))
                return newest.Set;
            if (buildTask is not null || folders.Find(version) is not { } found)
                return null;
            cached = (version, found);
            return found;
        }
    }

    // It goes on when those who asked have left: the next one will want it.
    private Task<StoredExport> GetOrStartBuild()
    {
        lock (syncRoot)
            return buildTask ??= Task.Run(() => BuildAsync(lifetime.ApplicationStopping), lifetime.ApplicationStopping);
    }

    private async Task<StoredExport> BuildAsync(CancellationToken cancellationToken)
    {
        try
        {
            var since = Stopwatch.GetTimestamp();
            var set = await folders.BuildAsync(cancellationToken);
            lock (syncRoot)
                cached = (set.Manifest.Register.Version ?? "", set);
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
            lock (syncRoot)
                buildTask = null;
        }
    }
}
