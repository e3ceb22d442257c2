using System.Globalization;
using System.Text;
using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Charts;

/// <summary>A line over time without axes, as small as a cell of a table.</summary>
/// <param name="Points">Days and values, oldest first; two or more.</param>
/// <param name="Title">Title.</param>
public sealed record SmallLine(IReadOnlyList<(DateOnly Day, double Value)> Points, string Title)
{
    // In tenths of a pixel, so that whole numbers are exact enough: a page has a thousand points.
    private const int Width = 1_200;
    private const int Height = 280;
    private const int Margin = 20;

    /// <summary>The chart as SVG.</summary>
    public string ToSvg()
    {
        var (first, last) = (Points[0], Points[^1]);
        var greatest = Points.Max(point => point.Value);
        var (days, range) = (Math.Max(1, last.Day.DayNumber - first.Day.DayNumber), Math.Max(1, greatest));
        var line = new StringBuilder();
        foreach (var (day, value) in Points)
        {
            var (x, y) = ((day.DayNumber - first.Day.DayNumber) * (Width - 2 * Margin) / days, (int)Math.Round(value * (Height - 2 * Margin) / range));
            line.Append(CultureInfo.InvariantCulture, $"{Margin + x},{Height - Margin - y} ");
        }

        return new SvgBuilder(
                $"0 0 {Width} {Height}", Title,
                $"From {Write(first.Value)} on {PageText.Format(first.Day)} to {Write(last.Value)} on {PageText.Format(last.Day)}; at most {Write(greatest)}.")
            .Add($"<polyline fill=\"none\" stroke=\"{ChartColors.Lines[0]}\" stroke-width=\"15\" stroke-linejoin=\"round\" points=\"{line.ToString()}\"/>").Build();
    }

    private static string Write(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
