using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Charts;

/// <summary>A chart of lines over time.</summary>
/// <param name="Labels">The periods.</param>
/// <param name="Series">The lines.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What the chart shows, in a sentence.</param>
public sealed record LineChart(IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series, string Title, string Description)
{
    private const double LabelDistance = 16;

    private static readonly ChartLayout Wide = new(760, 320, 56, 232, 34, 8);

    /// <summary>The chart in all its forms.</summary>
    public ChartForms ToForms() => new(ToSvg()) { Narrow = Draw(ChartLayout.CreateNarrow(Series.Count), isNarrow: true) };

    /// <summary>The chart as SVG.</summary>
    public string ToSvg() => Draw(Wide, isNarrow: false);

    private string Draw(ChartLayout layout, bool isNarrow)
    {
        var svg = new SvgBuilder($"0 0 {layout.Width} {layout.Height}", Title, Description);
        var axis = ChartAxis.Create(0, Series.SelectMany(series => series.Values).DefaultIfEmpty(0).Max());
        layout.AddAxis(svg, axis);
        layout.AddLabels(svg, Labels, i => GetX(layout, i));
        AddLines(svg, layout, axis, isNarrow);
        return svg.Build();
    }

    // Names stand at the ends of the lines, in their order, and far enough from one another to be read; or in the legend of a narrow chart.
    private void AddLines(SvgBuilder svg, ChartLayout layout, ChartAxis axis, bool isNarrow)
    {
        var (free, line) = ((double)layout.Height, Series.Count);
        foreach (var (series, color) in Series.Select((series, i) => (series, ChartColors.Lines[i % ChartColors.Lines.Count])).OrderBy(line => line.series.Values[^1]))
        {
            var points = string.Join(' ', series.Values.Select((value, i) => FormattableString.Invariant($"{GetX(layout, i):0.#},{GetY(layout, value, axis):0.#}")));
            svg.Add($"<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"2.5\" stroke-linejoin=\"round\" points=\"{points}\"/>");
            var name = $"{series.Name} {PageText.Format((long)series.Values[^1])}";
            free = Math.Min(GetY(layout, series.Values[^1], axis) + 4, free - LabelDistance);
            if (isNarrow)
                layout.AddLegend(svg, --line, color, name);
            else
                layout.AddName(svg, free, color, name);
        }
    }

    private double GetX(ChartLayout layout, int i) => layout.Left + (Labels.Count < 2 ? 0 : i * (double)layout.PlotWidth / (Labels.Count - 1));

    private static double GetY(ChartLayout layout, double value, ChartAxis axis) => axis.GetPosition(value, ChartLayout.Top, layout.PlotBottom);
}
