using System.Diagnostics;
using System.Globalization;
using System.Net;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>
/// Every kind of request that the OpenAPI document describes, sent once to a service that has just started and is idle, with no
/// response cached: on the real register, and some of them once on the one of a million agreements. The results have a line for each
/// route; <c>questions.tsv</c> in the work folder has one for each kind.
/// </summary>
internal static class RequestKindBenchmark
{
    private const double MaxMilliseconds = 15;
    private const double MaxRatio = 4;
    private static readonly TimeSpan IdlePeriod = TimeSpan.FromMilliseconds(500);

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        var largeDatabase = environment.RealOnly ? null : await environment.GetLargeRegisterAsync(BenchmarkEnvironment.LargeCopies);
        var kinds = environment.RequestKinds;
        var (real, large) = (CreateTimes(kinds), CreateTimes(kinds));

        // The first round compiles code and is not counted.
        for (var round = 0; round <= environment.Rounds; round++)
            await MeasureRoundAsync(environment.RealDatabase, kinds, round == 0 ? null : real);

        // What is read first takes minutes on the large register, so that it is measured once, with code that is compiled.
        if (largeDatabase is not null)
            await MeasureRoundAsync(largeDatabase, [.. kinds.Where((_, index) => index % environment.LargeRegisterStride == 0)], large);

        var measured = kinds.Select(kind => new MeasuredKind(kind, RequestTime.Median(real[kind]), large[kind].Cast<RequestTime?>().FirstOrDefault())).ToList();
        await File.WriteAllLinesAsync(
            Path.Combine(environment.WorkFolder, "questions.tsv"),
            ["route\turl\tstatus\tmilliseconds\tprocessor\tmillisecondsOfMillion\tprocessorOfMillion\tmissed", .. measured.Select(m => m.ToLine())]);
        foreach (var route in measured.GroupBy(m => m.Kind.Route))
        {
            foreach (var missed in route.Where(m => !m.IsMet))
                Console.WriteLine($"    missed: {missed.ToLine()}");
            yield return Summarize(route.Key, [.. route]);
        }
    }

    private static BenchmarkResult Summarize(string route, IReadOnlyList<MeasuredKind> kinds)
    {
        var missed = kinds.Count(kind => !kind.IsMet);
        return new(
            FormattableString.Invariant($"`{route}`, {kinds.Count} kinds"),
            FormattableString.Invariant($"each at most {MaxMilliseconds} ms; {MaxRatio} times that"),
            Summarize(kinds.Select(kind => kind.Real))
            + SummarizeLarge([.. kinds.Select(kind => kind.Large).OfType<RequestTime>()])
            + (missed == 0 ? "" : FormattableString.Invariant($"; {missed} missed")),
            missed == 0);
    }

    private static string SummarizeLarge(IReadOnlyList<RequestTime> times) =>
        times.Count == 0 ? "; a million not measured" : FormattableString.Invariant($"; a million: {Summarize(times)}, {times.Count} kinds");

    private static string Summarize(IEnumerable<RequestTime> times)
    {
        var all = times.ToList();
        return FormattableString.Invariant(
            $"{RatioMeasurement.Median(all.Select(t => t.Milliseconds)):0.0} ms, worst {all.Max(t => t.Milliseconds):0.0} ms ({all.Max(t => t.ProcessorMilliseconds):0.0} ms of processor time)");
    }

    private static Dictionary<RequestKind, List<RequestTime>> CreateTimes(IEnumerable<RequestKind> kinds) => kinds.ToDictionary(kind => kind, _ => new List<RequestTime>());

    // A service of its own for each round: nothing is cached that another request needed.
    private static async Task MeasureRoundAsync(string database, IReadOnlyList<RequestKind> kinds, Dictionary<RequestKind, List<RequestTime>>? times)
    {
        await using var service = await RegisterServiceHost.StartAsync(database, cacheResponses: false);
        await service.GetBytesAsync("/v1/programs");
        await service.GetBytesAsync("/v1/agreements?limit=1");
        await WaitUntilIdleAsync();
        var failures = new List<string>();
        foreach (var kind in kinds)
        {
            var (start, processorStart) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            using var response = await service.Client.GetAsync(new Uri(kind.Url, UriKind.Relative));
            var body = await response.Content.ReadAsStringAsync();
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

            // A large register is exported for longer than a request waits.
            if (response is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null })
            {
                Console.WriteLine($"    not ready: {kind.Url}");
                continue;
            }

            if ((int)response.StatusCode != kind.Status)
                failures.Add($"{kind.Url} returned {(int)response.StatusCode}, expected {kind.Status}: {body[..Math.Min(body.Length, 400)]}");
            times?[kind].Add(new(elapsed, (Environment.CpuUsage.TotalTime - processorStart).TotalMilliseconds));
        }

        if (failures.Count > 0)
            throw new InvalidOperationException(string.Join('\n', failures));
    }

    // After a start, the service reads the whole database once to find damage.
    private static async Task WaitUntilIdleAsync()
    {
        TimeSpan before;
        do
        {
            before = Environment.CpuUsage.TotalTime;
            await Task.Delay(IdlePeriod);
        }
        while (Environment.CpuUsage.TotalTime - before > IdlePeriod / 20);
    }

    /// <summary>The medians of a kind; those of the large register are null if only the real one was measured.</summary>
    private sealed record MeasuredKind(RequestKind Kind, RequestTime Real, RequestTime? Large)
    {
        public bool IsMet => Real.Milliseconds <= MaxMilliseconds && !(Large?.Milliseconds > MaxRatio * Real.Milliseconds);

        public string ToLine() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind.Route}\t{Kind.Url}\t{Kind.Status}\t{Real.Milliseconds:0.00}\t{Real.ProcessorMilliseconds:0.00}\t{Large?.Milliseconds:0.00}\t{Large?.ProcessorMilliseconds:0.00}\t{(IsMet ? "" : "missed")}");
    }

    /// <summary>Time until the response was complete, and processor time of service and client in it, which other programs do not lengthen.</summary>
    private readonly record struct RequestTime(double Milliseconds, double ProcessorMilliseconds)
    {
        public static RequestTime Median(IReadOnlyCollection<RequestTime> times) =>
            new(RatioMeasurement.Median(times.Select(t => t.Milliseconds)), RatioMeasurement.Median(times.Select(t => t.ProcessorMilliseconds)));
    }
}
