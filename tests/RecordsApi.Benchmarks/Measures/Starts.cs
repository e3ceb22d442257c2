using System.Diagnostics;
using System.Net;
using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Measures;

/// <summary>From the command to the first answer.</summary>
internal static class Starts
{
    private const int Port = 21988;

    public static async IAsyncEnumerable<Figure> MeasureAsync(Bench bench)
    {
        var (starts, memory) = (new List<double>(), new List<double>());
        for (var round = 0; round < bench.Rounds; round++)
        {
            var (seconds, mebibytes) = await StartAsync(bench, bench.Real, TimeSpan.FromSeconds(5));
            starts.Add(seconds);
            memory.Add(mebibytes);
        }

        var start = Ratio.Median(starts);
        yield return new("Start with a register that is built, to the first answer", "within 1.5 s", FormattableString.Invariant($"{start:0.00} s"), start <= 1.5);
        yield return new("Memory at rest", "under 150 MiB", FormattableString.Invariant($"{Ratio.Median(memory):0} MiB"), Ratio.Median(memory) < 150);

        var fresh = Path.Combine(bench.Folder, "fresh.db");
        foreach (var file in Directory.GetFiles(bench.Folder, "fresh.db*"))
            File.Delete(file);
        var (first, _) = await StartAsync(bench, fresh, TimeSpan.Zero);
        yield return new("First start, which builds the register", "under 15 s", FormattableString.Invariant($"{first:0.0} s"), first < 15);
    }

    /// <summary>Waits for the first answer.</summary>
    public static async Task FirstAnswerAsync(HttpClient client)
    {
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/v1/agreements?limit=1", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(10);
        }
    }

    private static async Task<(double Seconds, double Mebibytes)> StartAsync(Bench bench, string database, TimeSpan rest)
    {
        var since = Stopwatch.GetTimestamp();
        using var process = bench.Published.Serve(database, Port);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
            await FirstAnswerAsync(client);
            var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
            await Task.Delay(rest);
            return (seconds, Published.Memory(process, "VmRSS"));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
