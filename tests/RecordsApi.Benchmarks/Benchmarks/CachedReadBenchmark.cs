using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>The same URL again and again, without a write in between.</summary>
internal static class CachedReadBenchmark
{
    private const string SingleUrl = "/v1/agreements/fl-hialeah-police-department-287g-task-force-1";
    private const string ListUrl = "/v1/agreements?state=FL&inForce=true&asOf=2025-06-17&limit=50";

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        await using var register = await RegisterServiceHost.StartAsync(environment.RealDatabase, cacheResponses: true);
        foreach (var (name, url) in (IEnumerable<(string, string)>)[("a single agreement", SingleUrl), ("a list of 50", ListUrl)])
        {
            environment.Baseline.Body = await register.GetBytesAsync(url);
            yield return BenchmarkResult.FromRatio($"Repeated read, {name} ({environment.Baseline.Body.Length:N0} bytes)", await environment.MeasureAgainstBaselineAsync(register.Address, [url]), minimum: 0.80);
        }

        using var response = await register.Client.GetAsync(new Uri(ListUrl, UriKind.Relative));
        environment.Baseline.Body = null;
        yield return BenchmarkResult.FromRatio(
            "Matching `If-None-Match`", await environment.MeasureAgainstBaselineAsync(register.Address, [ListUrl], $"If-None-Match: {response.Headers.ETag}"),
            minimum: 0.80, unit: "of a bare endpoint that returns 304");
    }
}
