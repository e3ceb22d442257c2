using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Measures;

/// <summary>The same address again and again, while the register stands.</summary>
internal static class HotReads
{
    private const string Single = "/v1/agreements/fl-hialeah-police-department-287g-task-force-1";
    private const string List = "/v1/agreements?state=FL&inForce=true&asOf=2025-06-17&limit=50";

    public static async IAsyncEnumerable<Figure> MeasureAsync(Bench bench)
    {
        await using var register = await RegisterHost.StartAsync(bench.Real, keepsAnswers: true);
        foreach (var (name, address) in (IEnumerable<(string, string)>)[("a single agreement", Single), ("a list of fifty", List)])
        {
            bench.Bare.Body = await register.BytesAsync(address);
            yield return Figure.Of($"Repeated read, {name} ({bench.Bare.Body.Length:N0} bytes)", await bench.OfYardstickAsync(register.Address, [address]), least: 0.85);
        }

        using var answer = await register.Client.GetAsync(new Uri(List, UriKind.Relative));
        bench.Bare.Body = null;
        yield return Figure.Of(
            "`If-None-Match` that matches", await bench.OfYardstickAsync(register.Address, [List], $"If-None-Match: {answer.Headers.ETag}"),
            least: 0.90, of: "of a bare endpoint that answers 304");
    }
}
