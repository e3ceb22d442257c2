using System.Diagnostics;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>All status events of the large register as CSV, against the SQLite command-line shell on the same rows.</summary>
internal static class ExportBenchmark
{
    private const int Port = 21987;
    private const string StatusEventsSql =
        """
        SELECT Id, AgreementId, Status, Phase, OccurredOn, Earliest, Latest, Basis, Confidence, Disputed, DecisionId, PublicationId, LinkedEventId, EndCause,
            InitiatedBy, Note, RecordedAt, SupersededAt, Backfilled, ClosedAs, ClosedBecause, ReplacedById, ChosenBy,
            (SELECT group_concat(SourceId, ' ') FROM StatusEventSources s WHERE s.StatusEventId = e.Id)
        FROM StatusEvents e WHERE SupersededAt IS NULL ORDER BY Id
        """;

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        var database = await environment.GetLargeRegisterAsync(BenchmarkEnvironment.LargeCopies);

        // Reads the file into the page cache, so that neither of the two reads it from disk.
        await RunSqliteShellAsync(database, "/dev/null");
        using var process = environment.Service.StartService(database, Port);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}"), Timeout = TimeSpan.FromMinutes(20) };
            await StartupBenchmark.WaitForFirstResponseAsync(client);
            await Task.Delay(TimeSpan.FromSeconds(3));
            var idle = PublishedService.ReadMemoryMebibytes(process, "RssAnon");
            var peak = 0.0;
            using var stopWatching = new CancellationTokenSource();
            var watching = Task.Run(async () =>
            {
                while (!stopWatching.IsCancellationRequested)
                {
                    peak = Math.Max(peak, PublishedService.ReadMemoryMebibytes(process, "RssAnon"));
                    await Task.Delay(100);
                }
            });
            var since = Stopwatch.GetTimestamp();
            long bytes;
            await using (var stream = await client.GetStreamAsync(new Uri("/v1/status-events?format=csv", UriKind.Relative)))
                bytes = await CountBytesAsync(stream);
            var serviceSeconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
            await stopWatching.CancelAsync();
            await watching;
            var file = Path.Combine(environment.WorkFolder, "events.csv");
            var shellSeconds = await RunSqliteShellAsync(database, file);
            File.Delete(file);
            yield return BenchmarkResult.FromRatio($"CSV of all status events ({bytes / 1e6:N0} MB)", shellSeconds / serviceSeconds, minimum: 0.4, unit: "of the speed of `sqlite3 -csv`");
            yield return new("Memory above idle while it is written", "at most 64 MiB", FormattableString.Invariant($"{peak - idle:0} MiB"), peak - idle <= 64);
        }
        finally
        {
            process.Kill();
        }
    }

    // Returns the seconds that the SQLite shell takes.
    private static async Task<double> RunSqliteShellAsync(string register, string file)
    {
        var since = Stopwatch.GetTimestamp();
        await PublishedService.RunProcessAsync("sh", null, "-c", $"sqlite3 -readonly -header -csv '{register}' \"{StatusEventsSql}\" > '{file}'");
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static async Task<long> CountBytesAsync(Stream stream)
    {
        var buffer = new byte[1 << 16];
        long length = 0;
        while (await stream.ReadAsync(buffer) is > 0 and var read)
            length += read;
        return length;
    }
}
