using System.Diagnostics;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Updating;
using RecordsApi.Domain.Updating;
using RecordsApi.Telemetry;

namespace RecordsApi.Updating;

/// <summary>Brings the register up to date with the publisher's page. One run at a time, among all processes that share the database.</summary>
internal sealed partial class ListUpdater(
    JobLeases leases, ListRetriever retriever, ListImporter importer, RegisterAlarms registerAlarms, AlarmLog alarms, RegisterTelemetry telemetry,
    DatasetVersionMonitor monitor, TimeProvider clock, ILogger<ListUpdater> log)
{
    private const string Job = "update";

    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(15);

    // What only a page that was read can end.
    private static readonly AlarmKind[] PageAlarms = [AlarmKind.NoLink, AlarmKind.ListGone, AlarmKind.FileRejected, AlarmKind.Blocked, AlarmKind.Unreachable];

    /// <summary>Reads the page, imports what is new, and raises and ends alarms.</summary>
    /// <param name="interval">How long after the start of the last run this one may start.</param>
    /// <param name="allowEnds">Whether an import may end any share of the agreements.</param>
    /// <param name="cancellationToken">Cancels it; what is imported stays.</param>
    /// <returns>What was done; null if another run is under way, or the last one was too recent.</returns>
    public async Task<UpdateReport?> RunAsync(TimeSpan interval, bool allowEnds, CancellationToken cancellationToken)
    {
        await using var lease = await leases.TryAcquireAsync(Job, interval, cancellationToken);
        if (lease is null)
            return null;
        var since = Stopwatch.GetTimestamp();
        using var timeout = new CancellationTokenSource(MaxDuration, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var report = await UpdateAsync(allowEnds, either.Token);
            telemetry.CountUpdate(report.Imported > 0 ? "imported" : "unchanged", Stopwatch.GetElapsedTime(since).TotalSeconds);
            foreach (var list in report.Lists)
                LogList(list.FileName, list.News, list.IsImported, list.Address);
            return report;
        }
        catch
        {
            telemetry.CountUpdate("failed", Stopwatch.GetElapsedTime(since).TotalSeconds);
            throw;
        }
    }

    private async Task<UpdateReport> UpdateAsync(bool allowEnds, CancellationToken cancellationToken)
    {
        var retrieval = await retriever.RetrieveAsync(cancellationToken);
        var (lists, importProblems) = await importer.ImportAsync(retrieval.Lists, allowEnds, cancellationToken);
        if (lists.Any(list => list.IsImported))
            await monitor.RefreshAsync();
        var found = await registerAlarms.FindAsync(await alarms.ReadOpenAsync(cancellationToken), cancellationToken);

        // A list that could not be retrieved in this run may still wait for a confirmation.
        bool IsKnown(Alarm alarm) => alarm.Kind == AlarmKind.ImportStopped
            ? !retrieval.Lists.Any(list => list.FileName == alarm.Subject) ? retrieval is { IsPageRead: true, Problems: [] } : true
            : retrieval.IsPageRead || !PageAlarms.Contains(alarm.Kind);
        var (raised, ended, open) = await alarms.ReplaceAsync([.. retrieval.Problems, .. importProblems, .. found], IsKnown, cancellationToken);
        return new(lists, raised, ended, open);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Retrieved {FileName}: {News}, imported {IsImported}, from {Address}")]
    private partial void LogList(string fileName, ListNews news, bool isImported, string address);
}
