using System.Diagnostics;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>Lists of a register of a million agreements and ten million status events, one request at a time, with no response cached.</summary>
internal static class LargeRegisterBenchmark
{
    private const int RequestCount = 60;
    private const int DeepPageNumber = 10_000;
    private const int PageSize = 50;
    private const int StridePageSize = 500;

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        var largeDatabase = await environment.GetLargeRegisterAsync(BenchmarkEnvironment.LargeCopies);
        await using var large = await RegisterServiceHost.StartAsync(largeDatabase, cacheResponses: false);
        await using var real = await RegisterServiceHost.StartAsync(environment.RealDatabase, cacheResponses: false);
        var filtered = (await RequestUrls.CreateAsync(real)).FilteredLists(40 * RequestCount);
        var full = await SelectFullPagesAsync(real, filtered);
        yield return BenchmarkResult.FromRatio(
            "Filtered list of 50, a million agreements against the real register, where both fill the page, median time",
            await CompareMediansAsync(full, a => MeasureMillisecondsAsync(large, a), a => MeasureMillisecondsAsync(real, a)), maximum: 2, unit: "times the time with the real register");
        var any = filtered.Except(full).Take(3 * RequestCount).ToList();
        yield return BenchmarkResult.FromRatio(
            "The same filters where the real register has fewer than 50 agreements, often none",
            await CompareMediansAsync(any, a => MeasureMillisecondsAsync(large, a), a => MeasureMillisecondsAsync(real, a)));

        var deep = await FindDeepPageAsync(large);
        yield return BenchmarkResult.FromRatio(
            "Page 10,000 against page 1, median time",
            await CompareMediansAsync([.. Enumerable.Repeat(deep, RequestCount)], a => MeasureMillisecondsAsync(large, a), _ => MeasureMillisecondsAsync(large, $"/v1/agreements?limit={PageSize}")),
            maximum: 1.2, unit: "times the time of page 1");
        yield return BenchmarkResult.FromRatio(
            "`asOf` against without, median time",
            await CompareMediansAsync(
                [.. any.Select(a => a.Replace("&limit", "&count=none&limit", StringComparison.Ordinal))],
                a => MeasureMillisecondsAsync(large, a), a => MeasureMillisecondsAsync(large, string.Join('&', a.Split('&').Where(p => !p.StartsWith("asOf", StringComparison.Ordinal))))),
            maximum: 3, unit: "times the time without");
    }

    // Without a total, so that none is cached.
    private static async Task<List<string>> SelectFullPagesAsync(RegisterServiceHost register, IReadOnlyList<string> urls)
    {
        var full = new List<string>();
        foreach (var address in urls)
        {
            if (full.Count < RequestCount && RequestUrls.FindNextPage(await register.GetBytesAsync($"{address}&count=none")) is not null)
                full.Add(address);
        }

        return full;
    }

    // Alternating, each request once: nothing is cached of it yet.
    private static async Task<double> CompareMediansAsync(IReadOnlyList<string> urls, Func<string, Task<double>> measureFirst, Func<string, Task<double>> measureSecond)
    {
        var (ones, others) = (new List<double>(), new List<double>());
        foreach (var address in urls)
        {
            ones.Add(await measureFirst(address));
            others.Add(await measureSecond(address));
        }

        return RatioMeasurement.Median(ones) / RatioMeasurement.Median(others);
    }

    private static async Task<double> MeasureMillisecondsAsync(RegisterServiceHost register, string url)
    {
        var since = Stopwatch.GetTimestamp();
        await register.GetBytesAsync(url);
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    // Advances to page 10,000 in pages of 500.
    private static async Task<string> FindDeepPageAsync(RegisterServiceHost register)
    {
        var address = $"/v1/agreements?limit={StridePageSize}";
        for (var stride = 1; stride < DeepPageNumber * PageSize / StridePageSize; stride++)
            address = RequestUrls.FindNextPage(await register.GetBytesAsync(address)) ?? throw new InvalidOperationException("The register has no page 10,000.");
        return address.Replace($"limit={StridePageSize}", $"limit={PageSize}", StringComparison.Ordinal);
    }
}
