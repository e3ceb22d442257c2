using System.Diagnostics;
using System.Net;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>From the command to the first response.</summary>
internal static class StartupBenchmark
{
    private const int Port = 21988;

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        var (starts, memory) = (new List<double>(), new List<double>());
        for (var round = 0; round < environment.Rounds; round++)
        {
            var (seconds, mebibytes) = await MeasureStartAsync(environment, environment.RealDatabase, TimeSpan.FromSeconds(5));
            starts.Add(seconds);
            memory.Add(mebibytes);
        }

        var start = RatioMeasurement.Median(starts);
        yield return new("Start with an existing register, to the first response", "within 1.5 s", FormattableString.Invariant($"{start:0.00} s"), start <= 1.5);
        yield return new("Idle memory", "under 160 MiB", FormattableString.Invariant($"{RatioMeasurement.Median(memory):0} MiB"), RatioMeasurement.Median(memory) < 160);

        var fresh = Path.Combine(environment.WorkFolder, "fresh.db");
        foreach (var file in Directory.GetFiles(environment.WorkFolder, "fresh.db*"))
            File.Delete(file);
        var (first, _) = await MeasureStartAsync(environment, fresh, TimeSpan.Zero);
        yield return new("First start, which builds the register", "under 15 s", FormattableString.Invariant($"{first:0.0} s"), first < 15);
    }

    /// <summary>Waits for the first successful response.</summary>
    public static async Task WaitForFirstResponseAsync(HttpClient client)
    {
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/v1/agreements?limit=1", UriKind.Relative));
                if (response.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // The service does not listen yet.
            }

            await Task.Delay(10);
        }
    }

    private static async Task<(double Seconds, double Mebibytes)> MeasureStartAsync(BenchmarkEnvironment environment, string database, TimeSpan idleTime)
    {
        var since = Stopwatch.GetTimestamp();
        using var process = environment.Service.StartService(database, Port);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
            await WaitForFirstResponseAsync(client);
            var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
            await Task.Delay(idleTime);
            return (seconds, PublishedService.ReadMemoryMebibytes(process, "VmRSS"));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
