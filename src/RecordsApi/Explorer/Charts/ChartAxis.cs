namespace RecordsApi.Explorer.Charts;

/// <summary>An axis with round numbers that includes zero.</summary>
/// <param name="Least">Its least value, zero or less.</param>
/// <param name="Greatest">Its greatest value.</param>
/// <param name="Step">The distance of its ticks: 1, 2 or 5 times a power of ten.</param>
internal sealed record ChartAxis(double Least, double Greatest, double Step)
{
    private const int MaxTicks = 6;

    private static readonly int[] RoundFactors = [1, 2, 5, 10];

    /// <summary>The values that have a line.</summary>
    public IEnumerable<double> Ticks => Enumerable.Range(0, (int)Math.Round((Greatest - Least) / Step) + 1).Select(i => Least + i * Step);

    /// <summary>Creates the axis of numbers of things.</summary>
    /// <param name="least">The least value.</param>
    /// <param name="greatest">The greatest value.</param>
    public static ChartAxis Create(double least, double greatest)
    {
        var range = Math.Max(1, (Math.Max(0, greatest) - Math.Min(0, least)) / MaxTicks);
        var power = Math.Pow(10, Math.Floor(Math.Log10(range)));
        var step = RoundFactors.Select(factor => factor * power).First(size => size >= range);
        return new(Math.Floor(Math.Min(0, least) / step) * step, Math.Max(step, Math.Ceiling(greatest / step) * step), step);
    }

    /// <summary>The position of a value between two ends.</summary>
    /// <param name="value">The value.</param>
    /// <param name="top">Position of the greatest value.</param>
    /// <param name="bottom">Position of the least value.</param>
    public double GetPosition(double value, double top, double bottom) => bottom - (value - Least) / (Greatest - Least) * (bottom - top);
}
