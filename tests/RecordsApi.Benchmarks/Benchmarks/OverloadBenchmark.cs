using System.Diagnostics;
using System.Net;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>
/// Twice as many requests as the service can answer, with no response cached. The load generator shares the processors with the
/// service and has priority over it, as if it ran on another machine. Its own delay is reported and counts against the service.
/// </summary>
internal static class OverloadBenchmark
{
    private const int Port = 21989;
    private const int DurationSeconds = 15;

    // Fewer than the service accepts: the time a request waits for a connection counts.
    private const int Connections = 2000;
    private const double MaxLatencyMilliseconds = 5000;
    private const double RecoveredLatencyMilliseconds = 100;

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        var urls = await CreateUrlsAsync(environment);
        using var process = environment.Service.StartServiceAtLowPriority(environment.RealDatabase, Port, ("ResponseCache__SizeMebibytes", "0"));
        try
        {
            var service = new Uri($"http://127.0.0.1:{Port}");
            using var client = new HttpClient { BaseAddress = service, Timeout = TimeSpan.FromMinutes(2) };
            await StartupBenchmark.WaitForFirstResponseAsync(client);
            await WrkRunner.RunAsync(service, urls, 0, 2 * environment.SecondsPerRound);
            var capacity = (await WrkRunner.RunAsync(service, urls, urls.Count / 3, 2 * environment.SecondsPerRound)).RequestsPerSecond;
            var before = PublishedService.ReadMemoryMebibytes(process, "VmRSS");
            var load = await OpenLoopLoadGenerator.SendAsync(service, urls, Connections, 2 * capacity, DurationSeconds);
            var recovery = await MeasureRecoveryAsync(client);
            var responses = await load;
            var after = PublishedService.ReadMemoryMebibytes(process, "VmHWM");

            var succeeded = responses.Where(a => a.Status == HttpStatusCode.OK).ToList();
            var rejected = responses.Count(a => a is { Status: HttpStatusCode.ServiceUnavailable, HasRetryAfter: true });
            var others = responses.Count - succeeded.Count - rejected;
            var latency = Percentile99(succeeded.Select(a => a.Milliseconds));
            yield return new(
                FormattableString.Invariant($"{2 * capacity:0} requests a second for {DurationSeconds} s, twice the capacity: 200, 503 with `Retry-After`, anything else"),
                "nothing else", FormattableString.Invariant($"{succeeded.Count}, {rejected}, {others}"), others == 0);
            yield return new(
                "Latency of 200, 99th percentile, from the time the request was due", FormattableString.Invariant($"bounded: at most {MaxLatencyMilliseconds:0} ms"),
                FormattableString.Invariant($"{latency:0} ms"), latency <= MaxLatencyMilliseconds);
            yield return new(
                "Latency of 503, 99th percentile; delay of the load generator, 99th percentile", "none",
                FormattableString.Invariant($"{Percentile99(responses.Where(a => a.Status == HttpStatusCode.ServiceUnavailable).Select(a => a.Milliseconds)):0} ms; {Percentile99(responses.Select(a => a.SendDelayMilliseconds)):0} ms"), null);
            yield return new("Peak memory; memory before", "bounded: at most 256 MiB more", FormattableString.Invariant($"{after:0} MiB, {before:0} MiB"), after - before <= 256);
            yield return new(
                "From the last request to one that is answered within 100 ms", "within 1 s", FormattableString.Invariant($"{recovery:0} ms"), recovery <= 1000);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> CreateUrlsAsync(BenchmarkEnvironment environment)
    {
        await using var service = await RegisterServiceHost.StartAsync(environment.RealDatabase, cacheResponses: false);
        return (await RequestUrls.CreateAsync(service)).FilteredLists(30_000);
    }

    private static async Task<double> MeasureRecoveryAsync(HttpClient client)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync(new Uri("/v1/agreements?limit=1", UriKind.Relative));
            if (response.IsSuccessStatusCode && Stopwatch.GetElapsedTime(start).TotalMilliseconds <= RecoveredLatencyMilliseconds)
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
