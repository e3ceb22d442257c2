using System.Globalization;
using System.Text;
using RecordsApi.Benchmarks.Benchmarks;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Competitors;

/// <summary>One question to one server, in as many addresses as it is asked in.</summary>
/// <param name="Service">The server.</param>
/// <param name="Urls">What is asked of it.</param>
internal sealed record ComparedServer(Uri Service, IReadOnlyList<string> Urls);

/// <summary>The same question to two servers.</summary>
internal static class ServerComparison
{
    private const double MinimumSeconds = 4;
    private const double WarmUpSeconds = 10;

    /// <summary>How many times as many a second the one answers, with the bytes of an answer of each.</summary>
    /// <param name="environment">What measures are made with.</param>
    /// <param name="path">What is measured.</param>
    /// <param name="subject">The one.</param>
    /// <param name="competitor">What it is held against.</param>
    /// <param name="expectedIds">For each address, the ids of the agreements that both have to answer with.</param>
    /// <param name="minimumRatio">What is to be reached.</param>
    public static async Task<BenchmarkResult> CompareAsync(BenchmarkEnvironment environment, string path, ComparedServer subject, ComparedServer competitor, IReadOnlyList<IReadOnlyList<string>> expectedIds, double? minimumRatio)
    {
        var (bytes, bytesThere) = (await CheckResponsesAsync(subject, expectedIds), await CheckResponsesAsync(competitor, expectedIds));

        // Both have been up for a while when they are measured: code is made fast while it runs.
        await WrkRunner.RunAsync(subject.Service, subject.Urls, 0, WarmUpSeconds);
        await WrkRunner.RunAsync(competitor.Service, competitor.Urls, 0, WarmUpSeconds);
        var (ours, theirs) = (new List<double>(), new List<double>());
        var ratio = await RatioMeasurement.MeasureAsync(environment.Rounds, round => MeasureRateAsync(environment, subject, round, ours), round => MeasureRateAsync(environment, competitor, round, theirs));
        var figure = BenchmarkResult.FromRatio(path, ratio, minimumRatio, unit: "times theirs");
        return figure with
        {
            Measured = string.Create(CultureInfo.InvariantCulture, $"{figure.Measured} ({RatioMeasurement.Median(ours):N0} a second of {bytes:N0} bytes, {RatioMeasurement.Median(theirs):N0} of {bytesThere:N0})"),
        };
    }

    // The slowest answer some fifteen a second: in a shorter round they would hardly have begun.
    private static async Task<double> MeasureRateAsync(BenchmarkEnvironment environment, ComparedServer server, int round, List<double> rates)
    {
        var rate = (await WrkRunner.RunAsync(server.Service, server.Urls, environment.FirstIndexOfRound(round, server.Urls), Math.Max(environment.SecondsPerRound, MinimumSeconds))).RequestsPerSecond;
        rates.Add(rate);
        return rate;
    }

    // A server that answers something else, or fewer, is not measured; the middle one of the sizes tells what it has to write.
    private static async Task<double> CheckResponsesAsync(ComparedServer server, IReadOnlyList<IReadOnlyList<string>> expectedIds)
    {
        using var client = new HttpClient { BaseAddress = server.Service };
        var sizes = new List<double>();
        foreach (var (address, wanted) in server.Urls.Zip(expectedIds))
        {
            var body = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
            var text = Encoding.UTF8.GetString(body);
            if (wanted.FirstOrDefault(id => !text.Contains($"\"{id}\"", StringComparison.Ordinal)) is { } missing)
                throw new InvalidOperationException($"{server.Service}{address[1..]} does not answer with {missing}.");
            sizes.Add(body.Length);
        }

        return RatioMeasurement.Median(sizes);
    }
}
