using System.Diagnostics;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>
/// Every kind of request that the OpenAPI document describes, sent once to a service that has just started, with no response
/// cached: on the real register and on the one of a million agreements.
/// </summary>
internal static class RequestKindBenchmark
{
    private const double MaxMilliseconds = 15;
    private const double MaxRatio = 4;

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        var largeDatabase = environment.RealOnly ? null : await environment.GetLargeRegisterAsync(BenchmarkEnvironment.LargeCopies);
        var kinds = environment.RequestKinds;
        var (real, large) = (CreateTimes(kinds), CreateTimes(kinds));

        // The first round compiles code and is not counted.
        for (var round = 0; round <= environment.Rounds; round++)
        {
            await MeasureRoundAsync(environment.RealDatabase, kinds, round == 0 ? null : real);
            if (largeDatabase is not null)
                await MeasureRoundAsync(largeDatabase, kinds, round == 0 ? null : large);
        }

        foreach (var kind in kinds)
        {
            var milliseconds = RatioMeasurement.Median(real[kind]);
            double? withLarge = largeDatabase is null ? null : RatioMeasurement.Median(large[kind]);
            yield return new(
                kind.Status == 200 ? $"`{kind.Url}`" : $"`{kind.Url}` ({kind.Status})",
                FormattableString.Invariant($"at most {MaxMilliseconds} ms; {MaxRatio} times that"),
                withLarge is null
                    ? FormattableString.Invariant($"{milliseconds:0.0} ms; a million not measured")
                    : FormattableString.Invariant($"{milliseconds:0.0} ms; {withLarge:0.0} ms, {withLarge / milliseconds:0.0} times"),
                milliseconds <= MaxMilliseconds && !(withLarge > MaxRatio * milliseconds));
        }
    }

    private static Dictionary<RequestKind, List<double>> CreateTimes(IEnumerable<RequestKind> kinds) => kinds.ToDictionary(kind => kind, _ => new List<double>());

    // A service of its own for each round: nothing is cached that another request needed.
    private static async Task MeasureRoundAsync(string database, IReadOnlyList<RequestKind> kinds, Dictionary<RequestKind, List<double>>? times)
    {
        await using var service = await RegisterServiceHost.StartAsync(database, cacheResponses: false);
        await service.GetBytesAsync("/v1/programs");
        await service.GetBytesAsync("/v1/agreements?limit=1");
        var failures = new List<string>();
        foreach (var kind in kinds)
        {
            var start = Stopwatch.GetTimestamp();
            using var response = await service.Client.GetAsync(new Uri(kind.Url, UriKind.Relative));
            var body = await response.Content.ReadAsStringAsync();
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if ((int)response.StatusCode != kind.Status)
                failures.Add($"{kind.Url} returned {(int)response.StatusCode}, expected {kind.Status}: {body[..Math.Min(body.Length, 400)]}");
            times?[kind].Add(elapsed);
        }

        if (failures.Count > 0)
            throw new InvalidOperationException(string.Join('\n', failures));
    }
}
