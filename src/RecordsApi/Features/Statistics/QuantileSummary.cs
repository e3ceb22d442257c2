namespace RecordsApi.Features.Statistics;

/// <summary>Summarizes the distribution of integers.</summary>
internal sealed class QuantileSummary(IEnumerable<int> values)
{
    private readonly int[] sorted = [.. values.Order()];

    /// <summary>The number of values.</summary>
    public int Count => sorted.Length;

    /// <summary>The minimum; null if there are none.</summary>
    public int? Minimum => Count == 0 ? null : sorted[0];

    /// <summary>The maximum; null if there are none.</summary>
    public int? Maximum => Count == 0 ? null : sorted[^1];

    /// <summary>
    /// Returns the quantile for a probability from 0 to 1, interpolated between the two nearest values (type 7 of Hyndman
    /// and Fan, Sample Quantiles in Statistical Packages, 1996); null if there are none.
    /// </summary>
    public double? Quantile(double probability)
    {
        if (Count == 0)
            return null;
        var place = (Count - 1) * probability;
        var below = (int)place;
        var above = Math.Min(below + 1, Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
