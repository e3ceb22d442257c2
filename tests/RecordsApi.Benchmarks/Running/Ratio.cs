namespace RecordsApi.Benchmarks.Running;

/// <summary>Compares two things within one run: by turns, and by the median of the rounds.</summary>
internal static class Ratio
{
    /// <summary>The median of what the one gives, divided by what the other gives in the same round.</summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="one">The one, told the round.</param>
    /// <param name="other">What it is held against.</param>
    public static async Task<double> OfAsync(int rounds, Func<int, Task<double>> one, Func<int, Task<double>> other)
    {
        // The first time of each is for getting warm.
        await one(0);
        await other(0);
        var ratios = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var (a, b) = round % 2 == 0 ? (await one(round), await other(round)) : Swapped(await other(round), await one(round));
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

    private static (double, double) Swapped(double second, double first) => (first, second);
}
