using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Measures;

/// <summary>
/// Twice as many questions as can be answered, in an open loop: each is sent when it is due, and its time counts from then.
/// </summary>
internal static class Overload
{
    private const int Port = 21989;
    private const int Seconds = 15;
    private const double LongestMilliseconds = 5000;

    public static async IAsyncEnumerable<Figure> MeasureAsync(Bench bench)
    {
        var addresses = await Addresses.FilteredAsync(bench.Real, 40_000);
        using var process = bench.Published.Serve(bench.Real, Port);
        try
        {
            var service = new Uri($"http://127.0.0.1:{Port}");
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 4000 }) { BaseAddress = service, Timeout = TimeSpan.FromMinutes(2) };
            await Starts.FirstAnswerAsync(client);
            await Wrk.AskAsync(service, addresses, 0, bench.Seconds);
            var capacity = (await Wrk.AskAsync(service, addresses, addresses.Count / 3, bench.Seconds)).PerSecond;
            var before = Published.Memory(process, "VmRSS");
            var answers = await FloodAsync(client, [.. addresses.Skip(2 * addresses.Count / 3)], 2 * capacity);
            var after = Published.Memory(process, "VmHWM");
            var since = Stopwatch.GetTimestamp();
            using var next = await client.GetAsync(new Uri("/v1/agreements?limit=1", UriKind.Relative));
            var recovery = Stopwatch.GetElapsedTime(since).TotalMilliseconds;

            var answered = answers.Where(a => a.Status == HttpStatusCode.OK).Select(a => a.Milliseconds).Order().ToList();
            var refused = answers.Where(a => a.Status == HttpStatusCode.ServiceUnavailable).ToList();
            var others = answers.Count - answered.Count - refused.Count;
            var longest = answered[(int)(0.99 * (answered.Count - 1))];
            yield return new(
                $"Asked {2 * capacity:0} a second, of which it can answer {capacity:0}: answered, refused with 503 and `Retry-After`, anything else", "nothing else",
                $"{answered.Count}, {refused.Count(r => r.SaysWhen)}, {others + refused.Count(r => !r.SaysWhen)}", others == 0 && refused.TrueForAll(r => r.SaysWhen));
            yield return new("99th percentile of those answered, from when they were due", $"bounded: at most {LongestMilliseconds:0} ms", $"{longest:0} ms", longest <= LongestMilliseconds);
            yield return new("Most memory, and before", "bounded: at most 256 MiB more", $"{after:0} MiB, {before:0} MiB", after - before <= 256);
            yield return new("The next question after it", "answered at once, within 100 ms", $"{(int)next.StatusCode} after {recovery:0} ms", next.IsSuccessStatusCode && recovery <= 100);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<List<Answer>> FloodAsync(HttpClient client, string[] addresses, double perSecond)
    {
        var answers = new ConcurrentBag<Answer>();
        var asked = new List<Task>();
        var since = Stopwatch.GetTimestamp();
        for (var number = 0; number < Seconds * perSecond; number++)
        {
            var due = TimeSpan.FromSeconds(number / perSecond);
            if (due - Stopwatch.GetElapsedTime(since) is { TotalMilliseconds: > 1 } wait)
                await Task.Delay(wait);
            asked.Add(AskAsync(client, addresses[number % addresses.Length], since, due, answers));
        }

        await Task.WhenAll(asked);
        return [.. answers];
    }

    private static async Task AskAsync(HttpClient client, string address, long since, TimeSpan due, ConcurrentBag<Answer> answers)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            answers.Add(new(answer.StatusCode, (Stopwatch.GetElapsedTime(since) - due).TotalMilliseconds, answer.Headers.RetryAfter is not null));
        }
        catch (HttpRequestException)
        {
            answers.Add(new(0, 0, false));
        }
    }

    private sealed record Answer(HttpStatusCode Status, double Milliseconds, bool SaysWhen);
}
