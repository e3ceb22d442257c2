using System.Diagnostics;
using System.Net;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>
/// Twice as many questions as can be answered, nothing kept. Those who ask share the processors with the service and come first
/// there, as if they had their own; how late they are is told, and counts against the service.
/// </summary>
internal static class OverloadBenchmark
{
    private const int Port = 21989;
    private const int DurationSeconds = 15;

    // Fewer than the service takes: what waits for one of them counts as time.
    private const int Connections = 2000;
    private const double MaxLatencyMilliseconds = 5000;
    private const double RecoveredLatencyMilliseconds = 100;

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        var addresses = await RequestUrls.CreateFilteredUrlsAsync(environment.RealDatabase, 30_000);
        using var process = environment.Service.StartServiceAtLowPriority(environment.RealDatabase, Port, ("AnswerCache__Mebibytes", "0"));
        try
        {
            var service = new Uri($"http://127.0.0.1:{Port}");
            using var client = new HttpClient { BaseAddress = service, Timeout = TimeSpan.FromMinutes(2) };
            await StartupBenchmark.WaitForFirstResponseAsync(client);
            await WrkRunner.RunAsync(service, addresses, 0, 2 * environment.SecondsPerRound);
            var capacity = (await WrkRunner.RunAsync(service, addresses, addresses.Count / 3, 2 * environment.SecondsPerRound)).RequestsPerSecond;
            var before = PublishedService.ReadMemoryMebibytes(process, "VmRSS");
            var flood = await OpenLoopLoadGenerator.SendAsync(service, addresses, Connections, 2 * capacity, DurationSeconds);
            var recovery = await MeasureRecoveryAsync(client);
            var answers = await flood;
            var after = PublishedService.ReadMemoryMebibytes(process, "VmHWM");

            var answered = answers.Where(a => a.Status == HttpStatusCode.OK).ToList();
            var refused = answers.Count(a => a is { Status: HttpStatusCode.ServiceUnavailable, HasRetryAfter: true });
            var others = answers.Count - answered.Count - refused;
            var longest = Percentile99(answered.Select(a => a.Milliseconds));
            yield return new(
                FormattableString.Invariant($"Asked {2 * capacity:0} a second for {DurationSeconds} s, of which it can answer {capacity:0}: answered, refused with 503 and `Retry-After`, anything else"),
                "nothing else", FormattableString.Invariant($"{answered.Count}, {refused}, {others}"), others == 0);
            yield return new(
                "99th percentile of those answered, from when they were due", FormattableString.Invariant($"bounded: at most {MaxLatencyMilliseconds:0} ms"),
                FormattableString.Invariant($"{longest:0} ms"), longest <= MaxLatencyMilliseconds);
            yield return new(
                "99th percentile of those refused; of how late all were sent", "none",
                FormattableString.Invariant($"{Percentile99(answers.Where(a => a.Status == HttpStatusCode.ServiceUnavailable).Select(a => a.Milliseconds)):0} ms; {Percentile99(answers.Select(a => a.SendDelayMilliseconds)):0} ms"), null);
            yield return new("Most memory, and before", "bounded: at most 256 MiB more", FormattableString.Invariant($"{after:0} MiB, {before:0} MiB"), after - before <= 256);
            yield return new(
                "From the last question to one that is answered within 100 ms", "within 1 s", FormattableString.Invariant($"{recovery:0} ms"), recovery <= 1000);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<double> MeasureRecoveryAsync(HttpClient client)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var asked = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri("/v1/agreements?limit=1", UriKind.Relative));
            if (answer.IsSuccessStatusCode && Stopwatch.GetElapsedTime(asked).TotalMilliseconds <= RecoveredLatencyMilliseconds)
                return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            await Task.Delay(10);
        }
    }

    private static double Percentile99(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[(int)(0.99 * (sorted.Count - 1))];
    }
}
