namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>Compares two measurements within one run, in alternating rounds, of which the median counts.</summary>
internal static class RatioMeasurement
{
    /// <summary>Returns the median of the first measurement divided by the second of the same round.</summary>
    /// <param name="rounds">Number of rounds.</param>
    /// <param name="measureFirst">The first measurement; its argument is the round.</param>
    /// <param name="measureSecond">The second measurement.</param>
    public static async Task<double> MeasureAsync(int rounds, Func<int, Task<double>> measureFirst, Func<int, Task<double>> measureSecond)
    {
        // The first run of each is a warm-up.
        await measureFirst(0);
        await measureSecond(0);
        var ratios = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var (a, b) = round % 2 == 0 ? (await measureFirst(round), await measureSecond(round)) : Swap(await measureSecond(round), await measureFirst(round));
            ratios.Add(a / b);
        }

        return Median(ratios);
    }

    /// <summary>The median.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static (double, double) Swap(double second, double first) => (first, second);
}
