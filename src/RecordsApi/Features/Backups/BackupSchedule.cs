using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using RecordsApi.Data;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Features.Backups;

/// <summary>Makes a backup each time that <see cref="BackupOptions.Every"/> has passed since the newest one, and deletes the oldest.</summary>
internal sealed partial class BackupSchedule(
    IDbContextFactory<RegisterContext> contexts, IRegisterReadiness readiness, IOptions<BackupOptions> options, IServiceProvider services, TimeProvider clock,
    ILogger<BackupSchedule> log) : ReadyBackgroundService(readiness)
{
    private const string Prefix = "register-";
    private const string Suffix = ".db";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    // After a failure, whose cause may be gone by then.
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override bool IsEnabled => options.Value.GetEvery() is not null;

    /// <inheritdoc />
    protected override async Task ExecuteWhenReadyAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            if (FindNewest() + options.Value.GetEvery() is { } next && next - clock.GetUtcNow() is var rest && rest > TimeSpan.Zero)
            {
                var delay = Task.Delay(rest, clock, stoppingToken);
                LogNext(next);
                await delay;
            }
            else if (!await TryBackUpAsync(stoppingToken))
                await Task.Delay(RetryInterval, clock, stoppingToken);
        }
    }

    private async Task<bool> TryBackUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var file = Path.Combine(options.Value.Folder!, $"{Prefix}{clock.GetUtcNow().UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}{Suffix}");
            var contents = await context.Provider.Backup!.CreateAsync(context.ConnectionString, file, cancellationToken);
            foreach (var old in ListFiles().Skip(options.Value.Keep))
                File.Delete(old);
            LogDone(file, contents.Version, contents.Bytes);
            return true;
        }
        catch (DbException e)
        {
            LogFailed(services.ExplainDatabaseError(e));
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Such as a database that is damaged, of which no backup is made. It does not stop the service.
            LogFailed(e.Message);
        }

        return false;
    }

    // Newest first: the names sort by time.
    private IEnumerable<string> ListFiles() => Directory.EnumerateFiles(options.Value.Folder!, $"{Prefix}*{Suffix}").Where(file => ParseTime(file) is not null).OrderDescending(StringComparer.Ordinal);

    private DateTimeOffset? FindNewest() => Directory.Exists(options.Value.Folder) ? ListFiles().Select(ParseTime).FirstOrDefault() : null;

    private static DateTimeOffset? ParseTime(string file) =>
        DateTimeOffset.TryParseExact(Path.GetFileName(file)[Prefix.Length..^Suffix.Length], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote the backup {File} of register version {Version}, {Bytes} bytes")]
    private partial void LogDone(string file, string? version, long bytes);

    [LoggerMessage(Level = LogLevel.Information, Message = "The next backup follows at {Time:u}")]
    private partial void LogNext(DateTimeOffset time);

    [LoggerMessage(Level = LogLevel.Error, Message = "No backup was made: {Reason} Another attempt follows in a minute")]
    private partial void LogFailed(string reason);
}

/// <summary>Adds backups.</summary>
internal static class BackupExtensions
{
    /// <summary>Adds the schedule of backups and its settings.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services.AddSettings<BackupOptions>(BackupOptions.Section).AddHostedService<BackupSchedule>();
        services.AddOptions<BackupOptions>().Validate(
            options => options.GetEvery() is null || !string.IsNullOrEmpty(options.Folder), "Backup:Every is set, and Backup:Folder is not. Set the folder that backups are written to.");
        return services.RequireDatabaseFile<BackupOptions>(
            options => options.GetEvery() is not null,
            "Backup:Every is set, and Database:Provider is PostgreSQL, which has backups of its own. Remove Backup:Every, and use pg_dump or pg_basebackup.");
    }
}
