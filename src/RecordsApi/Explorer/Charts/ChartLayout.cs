using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Charts;

/// <summary>Where the parts of a chart over time are, in pixels of its own size.</summary>
/// <param name="Width">Width of the chart.</param>
/// <param name="Height">Height of the chart.</param>
/// <param name="Left">Space left of the plot, for the numbers of the axis.</param>
/// <param name="Right">Space right of the plot.</param>
/// <param name="Bottom">Space below the plot, for the periods and, in narrow charts, the legend.</param>
/// <param name="MaxLabels">How many periods can be named.</param>
internal sealed record ChartLayout(int Width, int Height, int Left, int Right, int Bottom, int MaxLabels)
{
    /// <summary>Space above the plot.</summary>
    public const int Top = 16;

    private const int NarrowWidth = 372;
    private const int LabelHeight = 34;
    private const int LegendLine = 22;

    /// <summary>The layout for narrow screens, with a legend below the plot.</summary>
    /// <param name="series">Number of lines of the legend.</param>
    public static ChartLayout CreateNarrow(int series) => new(NarrowWidth, 250 + LabelHeight + series * LegendLine, 44, 24, LabelHeight + series * LegendLine, 4);

    /// <summary>Right end of the plot.</summary>
    public int PlotRight => Width - Right;

    /// <summary>Lower end of the plot.</summary>
    public int PlotBottom => Height - Bottom;

    /// <summary>Width of the plot.</summary>
    public int PlotWidth => Width - Left - Right;

    /// <summary>Adds the axis of numbers, with a line for each of its ticks.</summary>
    public void AddAxis(SvgBuilder svg, ChartAxis axis)
    {
        foreach (var tick in axis.Ticks)
        {
            var y = axis.GetPosition(tick, Top, PlotBottom);
            svg.Add($"<path d=\"M{Left} {y:0.#}H{PlotRight}\" stroke=\"{ChartColors.Line}\" stroke-width=\"{(tick == 0 ? 1.2 : 0.4):0.#}\"/>");
            svg.AddText(Left - 8, y + 4, PageText.Format((long)Math.Abs(tick)), 13, "end");
        }
    }

    /// <summary>Adds the names of periods, as many as there is space for.</summary>
    public void AddLabels(SvgBuilder svg, IReadOnlyList<string> labels, Func<int, double> getX)
    {
        var every = Math.Max(1, (int)Math.Ceiling(labels.Count / (double)MaxLabels));
        for (var i = 0; i < labels.Count; i += every)
            svg.AddText(getX(i), PlotBottom + 24, labels[i], 13, "middle");
    }

    /// <summary>Adds a name next to the plot. Its text is dark, because the colors of lines are too light to read.</summary>
    public void AddName(SvgBuilder svg, double baseline, string color, string name)
    {
        svg.Add($"<rect x=\"{PlotRight + 8}\" y=\"{baseline - 9:0.#}\" width=\"9\" height=\"9\" fill=\"{color}\"/>");
        svg.AddText(PlotRight + 22, baseline, name, 13);
    }

    /// <summary>Adds a line of the legend below the plot.</summary>
    public void AddLegend(SvgBuilder svg, int line, string color, string name)
    {
        var y = PlotBottom + LabelHeight + line * LegendLine;
        svg.Add($"<rect x=\"{Left}\" y=\"{y + 4}\" width=\"20\" height=\"8\" fill=\"{color}\"/>");
        svg.AddText(Left + 28, y + 13, name, 14);
    }
}
