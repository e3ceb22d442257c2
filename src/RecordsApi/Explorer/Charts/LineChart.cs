using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Charts;

/// <summary>A chart of lines over time.</summary>
/// <param name="Labels">The periods.</param>
/// <param name="Series">The lines.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What the chart shows, in a sentence.</param>
public sealed record LineChart(IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series, string Title, string Description)
{
    private const int Width = 760;
    private const int Height = 320;
    private const int Left = 56;
    private const int Right = 215;
    private const int Top = 16;
    private const int Bottom = 34;
    private const int MaxLabels = 8;
    private const double LabelDistance = 16;

    /// <summary>The chart as SVG.</summary>
    public string ToSvg()
    {
        var svg = new SvgBuilder($"0 0 {Width} {Height}", Title, Description);
        var axis = ChartAxis.Create(0, Series.SelectMany(series => series.Values).DefaultIfEmpty(0).Max());
        foreach (var tick in axis.Ticks)
        {
            var y = GetY(tick, axis);
            svg.Add($"<path d=\"M{Left} {y:0.#}H{Width - Right}\" stroke=\"{ChartColors.Line}\" stroke-width=\"{(tick == 0 ? 1.2 : 0.4):0.#}\"/>");
            svg.AddText(Left - 8, y + 4, PageText.Format((long)tick), 13, "end");
        }

        var every = Math.Max(1, (int)Math.Ceiling(Labels.Count / (double)MaxLabels));
        for (var i = 0; i < Labels.Count; i += every)
            svg.AddText(GetX(i), Height - 10, Labels[i], 13, "middle");
        AddLines(svg, axis);
        return svg.Build();
    }

    // Names stand at the ends of the lines, in their order, and far enough from one another to be read.
    private void AddLines(SvgBuilder svg, ChartAxis axis)
    {
        var free = (double)Height;
        foreach (var (series, color) in Series.Select((series, i) => (series, ChartColors.Lines[i % ChartColors.Lines.Count])).OrderBy(line => line.series.Values[^1]))
        {
            var points = string.Join(' ', series.Values.Select((value, i) => FormattableString.Invariant($"{GetX(i):0.#},{GetY(value, axis):0.#}")));
            svg.Add($"<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"2.5\" stroke-linejoin=\"round\" points=\"{points}\"/>");
            free = Math.Min(GetY(series.Values[^1], axis) + 4, free - LabelDistance);
            svg.AddText(Width - Right + 8, free, $"{series.Name} {PageText.Format((long)series.Values[^1])}", 13, color: color);
        }
    }

    private double GetX(int i) => Left + (Labels.Count < 2 ? 0 : i * (double)(Width - Left - Right) / (Labels.Count - 1));

    private static double GetY(double value, ChartAxis axis) => axis.GetPosition(value, Top, Height - Bottom);
}
