using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Explorer.Charts;

/// <summary>A chart as an image of its own: with the title, the date and the source, which the page around it says otherwise.</summary>
/// <param name="Chart">The chart as SVG.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What the chart shows, in a sentence.</param>
/// <param name="Day">The date, and what is assumed on it.</param>
/// <param name="Source">Lines that name the source and the version.</param>
internal sealed partial record ChartImage(string Chart, string Title, string Description, string Day, IReadOnlyList<string> Source)
{
    /// <summary>Width of the image.</summary>
    public const int Width = 1200;

    private const int Margin = 40;
    private const int ChartWidth = Width - 2 * Margin;
    private const int ChartTop = 130;
    private const int LineHeight = 26;
    private const string SvgStart = "<svg ";

    /// <summary>The image as SVG.</summary>
    public string ToSvg()
    {
        var box = ViewBoxPattern().Match(Chart);
        var chartHeight = ChartWidth * Parse(box.Groups[2]) / Parse(box.Groups[1]);
        var bottom = ChartTop + chartHeight + 20;
        var height = bottom + LineHeight * Source.Count + Margin / 2;
        var svg = new SvgBuilder(FormattableString.Invariant($"0 0 {Width} {height:0}"), Title, Description);
        svg.Add($"<rect width=\"{Width}\" height=\"{height:0}\" fill=\"#fff\"/>");
        svg.AddText(Margin, 60, Title, 34, isBold: true);
        svg.AddText(Margin, 98, Day, 24);
        AddChart(svg, Chart, Margin, ChartTop, ChartWidth, chartHeight);
        for (var i = 0; i < Source.Count; i++)
            svg.AddText(Margin, bottom + LineHeight * (i + 0.6), Source[i], 17);
        return svg.Build();
    }

    /// <summary>Adds a chart to an image, in its own proportions.</summary>
    public static void AddChart(SvgBuilder svg, string chart, double left, double top, double width, double height) =>
        svg.Add($"<svg x=\"{left:0.#}\" y=\"{top:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" {chart[SvgStart.Length..]}");

    private static double Parse(Group number) => double.Parse(number.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("viewBox=\"[-0-9.]+ [-0-9.]+ ([0-9.]+) ([0-9.]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex ViewBoxPattern();
}
