using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data;
using RecordsApi.Http.Errors;

namespace RecordsApi.Features.Exports;

/// <summary>
/// Caches the export of the current register version. It is created once, in the background (<see cref="ExportPreparation"/>) or on the first
/// request. Requests wait for it up to <see cref="ExportOptions.WaitSeconds"/> and then receive 503 with Retry-After. While it is created in
/// the background, they receive the complete one of the version before.
/// </summary>
internal sealed partial class ExportCache(
    ExportStore folders, IDbContextFactory<RegisterContext> contexts, IOptions<ExportOptions> options,
    IHostApplicationLifetime lifetime, ILogger<ExportCache> log) : IHostedService
{
    private readonly TimeSpan waitTimeout = TimeSpan.FromSeconds(options.Value.WaitSeconds);
    private readonly Lock syncRoot = new();
    private (string Version, StoredExport Set)? cached;
    private Task<StoredExport>? buildTask;

    /// <summary>Gets the export of the current register version, one of the version before while it is created, or the problem response.</summary>
    /// <param name="http">The request; its response is not to be stored where it describes the version before.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<(StoredExport? Set, ProblemResult? Problem)> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(http);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var version = await ExportMetadata.ReadVersionAsync(db, cancellationToken) ?? "";
            if (FindCached(version) is { } current)
                return (current, null);
            if (options.Value.Ahead && FindPrevious() is { } previous)
            {
                PreventCaching(http.Response.Headers);
                return (previous, null);
            }

            return (await GetOrStartBuild().WaitAsync(waitTimeout, cancellationToken), null);
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

    /// <summary>Creates the export of a version, if it is still the current one and has none.</summary>
    public Task PrepareAsync(string version, CancellationToken cancellationToken) =>
        FindCached(version) is null ? GetOrStartBuild().WaitAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Forgets an export whose files are no longer as written, so that the next request creates it again.</summary>
    public void Discard(StoredExport damaged)
    {
        lock (syncRoot)
        {
            if (cached is { } newest && newest.Set == damaged)
                cached = null;
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits until an export that was canceled by the shutdown has removed its files.</summary>
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

    private StoredExport? FindPrevious()
    {
        lock (syncRoot)
            return cached?.Set is { } set && Directory.Exists(set.Folder) ? set : null;
    }

    private static void PreventCaching(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.Remove(HeaderNames.ETag);
        headers.Remove(HeaderNames.LastModified);
    }

    // Continues if the requests that started it are aborted, because later requests will need it.
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
            LogCreated(set.Manifest.Register.Version, Stopwatch.GetElapsedTime(since).TotalSeconds);
            return set;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotWritable(e.Message);
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e);
            throw;
        }
        finally
        {
            lock (syncRoot)
                buildTask = null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Created the export of {Version} in {Seconds:0.0} s")]
    private partial void LogCreated(string? version, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The export could not be created")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The files of the export cannot be written: {Reason} Their folder is set by Exports:Folder; by default it is next to the database")]
    private partial void LogNotWritable(string reason);
}
