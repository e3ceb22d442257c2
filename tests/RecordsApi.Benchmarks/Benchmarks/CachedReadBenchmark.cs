using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>The same address again and again, while the register stands.</summary>
internal static class CachedReadBenchmark
{
    private const string SingleUrl = "/v1/agreements/fl-hialeah-police-department-287g-task-force-1";
    private const string ListUrl = "/v1/agreements?state=FL&inForce=true&asOf=2025-06-17&limit=50";

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        await using var register = await RegisterServiceHost.StartAsync(environment.RealDatabase, cacheResponses: true);
        foreach (var (name, address) in (IEnumerable<(string, string)>)[("a single agreement", SingleUrl), ("a list of fifty", ListUrl)])
        {
            environment.Baseline.Body = await register.GetBytesAsync(address);
            yield return BenchmarkResult.FromRatio($"Repeated read, {name} ({environment.Baseline.Body.Length:N0} bytes)", await environment.MeasureAgainstBaselineAsync(register.Address, [address]), minimum: 0.85);
        }

        using var answer = await register.Client.GetAsync(new Uri(ListUrl, UriKind.Relative));
        environment.Baseline.Body = null;
        yield return BenchmarkResult.FromRatio(
            "`If-None-Match` that matches", await environment.MeasureAgainstBaselineAsync(register.Address, [ListUrl], $"If-None-Match: {answer.Headers.ETag}"),
            minimum: 0.90, unit: "of a bare endpoint that answers 304");
    }
}
