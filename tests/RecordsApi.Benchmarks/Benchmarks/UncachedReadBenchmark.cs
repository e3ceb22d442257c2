using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>Another address with every request, and no answer kept in memory.</summary>
internal static class UncachedReadBenchmark
{
    private const int SampleSize = 200;

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        await using var register = await RegisterServiceHost.StartAsync(environment.RealDatabase, cacheResponses: false);
        yield return await MeasurePathAsync(environment, register, "Single agreement, every request another", await RequestUrls.CreateSingleUrlsAsync(environment.RealDatabase, 200_000), 0.45);
        yield return await MeasurePathAsync(environment, register, "Filtered list of 50, every request another filter", await RequestUrls.CreateFilteredUrlsAsync(environment.RealDatabase, 40_000), 0.20);
        yield return await MeasurePathAsync(
            environment, register, "The same with `include=agency,jurisdiction,history,decisions,sources`",
            await RequestUrls.CreateFilteredUrlsAsync(environment.RealDatabase, 40_000, "&include=agency,jurisdiction,history,decisions,sources"), null);
    }

    private static async Task<BenchmarkResult> MeasurePathAsync(BenchmarkEnvironment environment, RegisterServiceHost register, string path, IReadOnlyList<string> urls, double? minimumRatio)
    {
        // The yardstick writes an answer as long as they are in the mean; those asked for this are not asked again.
        var answers = new List<byte[]>();
        foreach (var address in urls.TakeLast(SampleSize))
            answers.Add(await register.GetBytesAsync(address));
        var mean = answers.Average(a => a.Length);
        environment.Baseline.Body = answers.MinBy(a => Math.Abs(a.Length - mean));
        return BenchmarkResult.FromRatio($"{path} ({mean:N0} bytes in the mean)", await environment.MeasureAgainstBaselineAsync(register.Address, [.. urls.SkipLast(SampleSize)]), minimumRatio);
    }
}
