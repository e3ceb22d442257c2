namespace RecordsApi.Explorer.Charts;

/// <summary>A chart of what came and what went in each period: bars above and below a line, so that the two can be told apart without colors.</summary>
/// <param name="Labels">The periods.</param>
/// <param name="Above">What came, with a value for each period.</param>
/// <param name="Below">What went, with a value for each period.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What the chart shows, in a sentence.</param>
public sealed record BarChart(IReadOnlyList<string> Labels, ChartSeries Above, ChartSeries Below, string Title, string Description)
{
    private const double BarShare = 0.7;

    // Bars of one are to be seen beside bars of a hundred.
    private const double MinBar = 1.5;

    private static readonly ChartLayout Wide = new(760, 300, 56, 90, 34, 8);

    /// <summary>The chart in all its forms.</summary>
    public ChartForms ToForms() => new(ToSvg()) { Narrow = Draw(ChartLayout.CreateNarrow(2), isNarrow: true) };

    /// <summary>The chart as SVG.</summary>
    public string ToSvg() => Draw(Wide, isNarrow: false);

    private string Draw(ChartLayout layout, bool isNarrow)
    {
        var svg = new SvgBuilder($"0 0 {layout.Width} {layout.Height}", Title, Description);
        var axis = ChartAxis.Create(-Below.Values.DefaultIfEmpty(0).Max(), Above.Values.DefaultIfEmpty(0).Max());
        layout.AddAxis(svg, axis);
        var slot = layout.PlotWidth / (double)Math.Max(1, Labels.Count);
        layout.AddLabels(svg, Labels, i => layout.Left + (i + 0.5) * slot);
        var zero = axis.GetPosition(0, ChartLayout.Top, layout.PlotBottom);
        foreach (var (series, sign, line) in new[] { (Above, 1, 0), (Below, -1, 1) })
        {
            AddBars(svg, layout, axis, slot, series, sign, ChartColors.Lines[line]);
            if (isNarrow)
                layout.AddLegend(svg, line, ChartColors.Lines[line], series.Name);
            else
                layout.AddName(svg, zero + (sign > 0 ? -8 : 18), ChartColors.Lines[line], series.Name);
        }

        return svg.Build();
    }

    private static void AddBars(SvgBuilder svg, ChartLayout layout, ChartAxis axis, double slot, ChartSeries series, int sign, string color)
    {
        var zero = axis.GetPosition(0, ChartLayout.Top, layout.PlotBottom);
        svg.Add($"<g fill=\"{color}\">");
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] == 0)
                continue;
            var height = Math.Max(MinBar, Math.Abs(axis.GetPosition(sign * series.Values[i], ChartLayout.Top, layout.PlotBottom) - zero));
            svg.Add($"<rect x=\"{layout.Left + (i + (1 - BarShare) / 2) * slot:0.#}\" y=\"{(sign > 0 ? zero - height : zero):0.#}\" width=\"{BarShare * slot:0.#}\" height=\"{height:0.#}\"/>");
        }

        svg.Add($"</g>");
    }
}
