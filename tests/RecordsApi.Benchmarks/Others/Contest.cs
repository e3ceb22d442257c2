using System.Globalization;
using System.Text;
using RecordsApi.Benchmarks.Measures;
using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Others;

/// <summary>One question to one server, in as many addresses as it is asked in.</summary>
/// <param name="Service">The server.</param>
/// <param name="Addresses">What is asked of it.</param>
internal sealed record Side(Uri Service, IReadOnlyList<string> Addresses);

/// <summary>The same question to two servers.</summary>
internal static class Contest
{
    private const double LeastSeconds = 4;
    private const double WarmingSeconds = 10;

    /// <summary>How many times as many a second the one answers, with the bytes of an answer of each.</summary>
    /// <param name="bench">What measures are made with.</param>
    /// <param name="path">What is measured.</param>
    /// <param name="one">The one.</param>
    /// <param name="other">What it is held against.</param>
    /// <param name="ids">For each address, the ids of the agreements that both have to answer with.</param>
    /// <param name="least">What is to be reached.</param>
    public static async Task<Figure> HoldAsync(Bench bench, string path, Side one, Side other, IReadOnlyList<IReadOnlyList<string>> ids, double? least)
    {
        var (bytes, bytesThere) = (await CheckAsync(one, ids), await CheckAsync(other, ids));

        // Both have been up for a while when they are measured: code is made fast while it runs.
        await Wrk.AskAsync(one.Service, one.Addresses, 0, WarmingSeconds);
        await Wrk.AskAsync(other.Service, other.Addresses, 0, WarmingSeconds);
        var (ours, theirs) = (new List<double>(), new List<double>());
        var ratio = await Ratio.OfAsync(bench.Rounds, round => RateAsync(bench, one, round, ours), round => RateAsync(bench, other, round, theirs));
        var figure = Figure.Of(path, ratio, least, of: "times theirs");
        return figure with
        {
            Measured = string.Create(CultureInfo.InvariantCulture, $"{figure.Measured} ({Ratio.Median(ours):N0} a second of {bytes:N0} bytes, {Ratio.Median(theirs):N0} of {bytesThere:N0})"),
        };
    }

    // The slowest answer some fifteen a second: in a shorter round they would hardly have begun.
    private static async Task<double> RateAsync(Bench bench, Side side, int round, List<double> rates)
    {
        var rate = (await Wrk.AskAsync(side.Service, side.Addresses, bench.From(round, side.Addresses), Math.Max(bench.Seconds, LeastSeconds))).PerSecond;
        rates.Add(rate);
        return rate;
    }

    // A server that answers something else, or fewer, is not measured; the middle one of the sizes tells what it has to write.
    private static async Task<double> CheckAsync(Side side, IReadOnlyList<IReadOnlyList<string>> ids)
    {
        using var client = new HttpClient { BaseAddress = side.Service };
        var sizes = new List<double>();
        foreach (var (address, wanted) in side.Addresses.Zip(ids))
        {
            var body = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
            var text = Encoding.UTF8.GetString(body);
            if (wanted.FirstOrDefault(id => !text.Contains($"\"{id}\"", StringComparison.Ordinal)) is { } missing)
                throw new InvalidOperationException($"{side.Service}{address[1..]} does not answer with {missing}.");
            sizes.Add(body.Length);
        }

        return Ratio.Median(sizes);
    }
}
