using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace RecordsApi.Benchmarks.Running;

/// <summary>What became of one question of a flood.</summary>
/// <param name="Status">Status of the answer; 0 where there was none.</param>
/// <param name="Milliseconds">From when it was due to the whole answer.</param>
/// <param name="Late">Of these, those that passed before it was sent: what the asker itself is slow by.</param>
/// <param name="SaysWhen">Whether the answer says when to come again.</param>
internal sealed record FloodAnswer(HttpStatusCode Status, double Milliseconds, double Late, bool SaysWhen);

/// <summary>
/// Questions in an open loop: each is sent when it is due, whatever became of those before it, as from many readers who know
/// nothing of each other.
/// </summary>
internal static class Flood
{
    /// <summary>Asks at a rate; comes back when the last is sent, with what becomes of all of them.</summary>
    /// <param name="client">Asks the service.</param>
    /// <param name="addresses">What is asked, in turn.</param>
    /// <param name="perSecond">How many a second.</param>
    /// <param name="seconds">How long.</param>
    public static async Task<Task<IReadOnlyList<FloodAnswer>>> AskAsync(HttpClient client, IReadOnlyList<string> addresses, double perSecond, int seconds)
    {
        var answers = new ConcurrentQueue<FloodAnswer>();
        var asked = new List<Task>();

        // A thread of its own: one of the pool would be late when answers keep the pool busy.
        await Task.Factory.StartNew(
            () =>
            {
                var since = Stopwatch.GetTimestamp();
                for (var number = 0; number < seconds * perSecond; number++)
                {
                    var due = TimeSpan.FromSeconds(number / perSecond);
                    while (due - Stopwatch.GetElapsedTime(since) is { TotalMilliseconds: > 1 } wait)
                        Thread.Sleep(wait);
                    asked.Add(AskAsync(client, addresses[number % addresses.Count], since, due, answers));
                }
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return AllAsync(asked, answers);
    }

    private static async Task<IReadOnlyList<FloodAnswer>> AllAsync(List<Task> asked, ConcurrentQueue<FloodAnswer> answers)
    {
        await Task.WhenAll(asked);
        return [.. answers];
    }

    private static async Task AskAsync(HttpClient client, string address, long since, TimeSpan due, ConcurrentQueue<FloodAnswer> answers)
    {
        double Since() => (Stopwatch.GetElapsedTime(since) - due).TotalMilliseconds;
        var late = Since();
        try
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            answers.Enqueue(new(answer.StatusCode, Since(), late, answer.Headers.RetryAfter is not null));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            answers.Enqueue(new(0, Since(), late, false));
        }
    }
}
