namespace RecordsApi.Features.Statistics;

/// <summary>How whole numbers are spread.</summary>
internal sealed class QuantileSummary(IEnumerable<int> values)
{
    private readonly int[] sorted = [.. values.Order()];

    /// <summary>How many there are.</summary>
    public int Count => sorted.Length;

    /// <summary>The least; null if there are none.</summary>
    public int? Minimum => Count == 0 ? null : sorted[0];

    /// <summary>The greatest; null if there are none.</summary>
    public int? Maximum => Count == 0 ? null : sorted[^1];

    /// <summary>
    /// The value below which a share of them lies, from 0 to 1, interpolated between the two nearest (type 7 of Hyndman
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
