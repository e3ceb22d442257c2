namespace RecordsApi.Explorer.Charts;

/// <summary>A chart with the forms of it for narrow screens, on which the text of a wide chart would be too small to read.</summary>
/// <param name="Svg">The chart as SVG.</param>
public sealed record ChartForms(string Svg)
{
    /// <summary>The chart that narrow screens show instead; null if they show the same one.</summary>
    public string? Narrow { get; init; }

    /// <summary>The legend that narrow screens show below the chart instead of the one in it; null if there is none.</summary>
    public string? NarrowLegend { get; init; }
}
