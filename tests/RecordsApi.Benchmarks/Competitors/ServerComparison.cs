using System.Globalization;
using System.Text;
using RecordsApi.Benchmarks.Benchmarks;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Competitors;

/// <summary>The requests of one comparison to one server.</summary>
/// <param name="Service">The server.</param>
/// <param name="Urls">The paths and queries to request.</param>
internal sealed record ComparedServer(Uri Service, IReadOnlyList<string> Urls);

/// <summary>Compares two servers by the same requests.</summary>
internal static class ServerComparison
{
    private const double MinimumSeconds = 4;
    private const double WarmUpSeconds = 10;

    /// <summary>Measures how many times as many requests a second one server answers as the other, with the size of a response of each.</summary>
    /// <param name="environment">The environment of the benchmarks.</param>
    /// <param name="path">What is measured.</param>
    /// <param name="subject">The server that is measured.</param>
    /// <param name="competitor">The server it is compared with.</param>
    /// <param name="expectedIds">For each URL, the ids of the agreements that both must return.</param>
    /// <param name="minimumRatio">The target.</param>
    public static async Task<BenchmarkResult> CompareAsync(BenchmarkEnvironment environment, string path, ComparedServer subject, ComparedServer competitor, IReadOnlyList<IReadOnlyList<string>> expectedIds, double? minimumRatio)
    {
        var (bytes, competitorBytes) = (await CheckResponsesAsync(subject, expectedIds), await CheckResponsesAsync(competitor, expectedIds));

        // Both are warmed up first: the runtimes optimize code while it runs.
        await WrkRunner.RunAsync(subject.Service, subject.Urls, 0, WarmUpSeconds);
        await WrkRunner.RunAsync(competitor.Service, competitor.Urls, 0, WarmUpSeconds);
        var (rates, competitorRates) = (new List<double>(), new List<double>());
        var ratio = await RatioMeasurement.MeasureAsync(environment.Rounds, round => MeasureRateAsync(environment, subject, round, rates), round => MeasureRateAsync(environment, competitor, round, competitorRates));
        var result = BenchmarkResult.FromRatio(path, ratio, minimumRatio, unit: "times as many");
        return result with
        {
            Measured = string.Create(CultureInfo.InvariantCulture, $"{result.Measured} ({RatioMeasurement.Median(rates):N0} a second of {bytes:N0} bytes, {RatioMeasurement.Median(competitorRates):N0} of {competitorBytes:N0})"),
        };
    }

    // The slowest servers answer about fifteen a second: a shorter round would measure too few.
    private static async Task<double> MeasureRateAsync(BenchmarkEnvironment environment, ComparedServer server, int round, List<double> rates)
    {
        var rate = (await WrkRunner.RunAsync(server.Service, server.Urls, environment.FirstIndexOfRound(round, server.Urls), Math.Max(environment.SecondsPerRound, MinimumSeconds))).RequestsPerSecond;
        rates.Add(rate);
        return rate;
    }

    // A server that returns other records is not measured. Returns the median size of a response.
    private static async Task<double> CheckResponsesAsync(ComparedServer server, IReadOnlyList<IReadOnlyList<string>> expectedIds)
    {
        using var client = new HttpClient { BaseAddress = server.Service };
        var sizes = new List<double>();
        foreach (var (url, expected) in server.Urls.Zip(expectedIds))
        {
            var body = await client.GetByteArrayAsync(new Uri(url, UriKind.Relative));
            var text = Encoding.UTF8.GetString(body);
            if (expected.FirstOrDefault(id => !text.Contains($"\"{id}\"", StringComparison.Ordinal)) is { } missing)
                throw new InvalidOperationException($"{server.Service}{url[1..]} does not return {missing}.");
            sizes.Add(body.Length);
        }

        return RatioMeasurement.Median(sizes);
    }
}
