namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>Compares two things within one run: by turns, and by the median of the rounds.</summary>
internal static class RatioMeasurement
{
    /// <summary>The median of what the one gives, divided by what the other gives in the same round.</summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="measureFirst">The one, told the round.</param>
    /// <param name="measureSecond">What it is held against.</param>
    public static async Task<double> MeasureAsync(int rounds, Func<int, Task<double>> measureFirst, Func<int, Task<double>> measureSecond)
    {
        // The first time of each is for getting warm.
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
