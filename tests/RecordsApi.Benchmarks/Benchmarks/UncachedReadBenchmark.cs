using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>Another URL with every request, with no response cached.</summary>
internal static class UncachedReadBenchmark
{
    private const int SampleSize = 200;
    private const int ListUrlCount = 40_000;

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        await using var service = await RegisterServiceHost.StartAsync(environment.RealDatabase, cacheResponses: false);
        var urls = await RequestUrls.CreateAsync(service);
        foreach (var (path, requests, minimumRatio) in (IEnumerable<(string, IReadOnlyList<string>, double)>)
        [
            ("Single agreement", urls.Singles(200_000), 0.30),
            ("Filtered list of 50", urls.FilteredLists(ListUrlCount), 0.20),
            ("The same with `include=agency,jurisdiction,history,decisions,sources`", urls.FilteredLists(ListUrlCount, "&include=agency,jurisdiction,history,decisions,sources"), 0.10),
            ("The same with a past `knownAt`", urls.PastLists(ListUrlCount), 0.10),
            ("The same with another `sort`", urls.SortedLists(ListUrlCount), 0.15),
            ("List of 50 with `q`", urls.Searches(ListUrlCount), 0.05),
        ])
        {
            yield return await MeasurePathAsync(environment, service, path, requests, minimumRatio);
        }
    }

    private static async Task<BenchmarkResult> MeasurePathAsync(
        BenchmarkEnvironment environment, RegisterServiceHost service, string path, IReadOnlyList<string> urls, double minimumRatio)
    {
        // The baseline writes a response of the average length. The requests that find it are not measured.
        var samples = new List<byte[]>();
        foreach (var url in urls.TakeLast(SampleSize))
            samples.Add(await service.GetBytesAsync(url));
        var average = samples.Average(a => a.Length);
        environment.Baseline.Body = samples.MinBy(a => Math.Abs(a.Length - average));
        var ratio = await environment.MeasureAgainstBaselineAsync(service.Address, [.. urls.SkipLast(SampleSize)]);
        return BenchmarkResult.FromRatio($"{path} ({average:N0} bytes on average)", ratio, minimumRatio);
    }
}
