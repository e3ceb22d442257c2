using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Charts;

/// <summary>A chart of what came and what went in each period: bars above and below a line, so that the two can be told apart without colors.</summary>
/// <param name="Labels">The periods.</param>
/// <param name="Above">What came, with a value for each period.</param>
/// <param name="Below">What went, with a value for each period.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What the chart shows, in a sentence.</param>
public sealed record BarChart(IReadOnlyList<string> Labels, ChartSeries Above, ChartSeries Below, string Title, string Description)
{
    private const int Width = 760;
    private const int Height = 300;
    private const int Left = 56;
    private const int Right = 90;
    private const int Top = 16;
    private const int Bottom = 34;
    private const int MaxLabels = 8;
    private const double BarShare = 0.7;

    // Bars of one are to be seen beside bars of a hundred.
    private const double MinBar = 1.5;

    /// <summary>The chart as SVG.</summary>
    public string ToSvg()
    {
        var svg = new SvgBuilder($"0 0 {Width} {Height}", Title, Description);
        var axis = ChartAxis.Create(-Below.Values.DefaultIfEmpty(0).Max(), Above.Values.DefaultIfEmpty(0).Max());
        foreach (var tick in axis.Ticks)
        {
            var y = axis.GetPosition(tick, Top, Height - Bottom);
            svg.Add($"<path d=\"M{Left} {y:0.#}H{Width - Right}\" stroke=\"{ChartColors.Line}\" stroke-width=\"{(tick == 0 ? 1.2 : 0.4):0.#}\"/>");
            svg.AddText(Left - 8, y + 4, PageText.Format((long)Math.Abs(tick)), 13, "end");
        }

        var slot = (Width - Left - Right) / (double)Math.Max(1, Labels.Count);
        var every = Math.Max(1, (int)Math.Ceiling(Labels.Count / (double)MaxLabels));
        for (var i = 0; i < Labels.Count; i += every)
            svg.AddText(Left + (i + 0.5) * slot, Height - 10, Labels[i], 13, "middle");
        AddBars(svg, axis, slot, Above, 1, ChartColors.Lines[0]);
        AddBars(svg, axis, slot, Below, -1, ChartColors.Lines[1]);
        return svg.Build();
    }

    private static void AddBars(SvgBuilder svg, ChartAxis axis, double slot, ChartSeries series, int sign, string color)
    {
        var zero = axis.GetPosition(0, Top, Height - Bottom);
        svg.Add($"<g fill=\"{color}\">");
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] == 0)
                continue;
            var height = Math.Max(MinBar, Math.Abs(axis.GetPosition(sign * series.Values[i], Top, Height - Bottom) - zero));
            svg.Add($"<rect x=\"{Left + (i + (1 - BarShare) / 2) * slot:0.#}\" y=\"{(sign > 0 ? zero - height : zero):0.#}\" width=\"{BarShare * slot:0.#}\" height=\"{height:0.#}\"/>");
        }

        svg.Add($"</g>");
        svg.AddText(Width - Right + 8, zero + (sign > 0 ? -8 : 18), series.Name, 13, color: color);
    }
}
