using System.Globalization;
using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Charts;

/// <summary>A calendar of the publications of a list: a row for each year, a square with a number for each month from the first to the last one.</summary>
/// <param name="Months">Number of publications by the first day of the month, for every month from the first to the last one.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What it shows, in a sentence.</param>
public sealed record PublicationCalendar(IReadOnlyDictionary<DateOnly, int> Months, string Title, string Description)
{
    private const int Left = 52;
    private const int Top = 24;
    private const int Width = 54;
    private const int Height = 34;
    private const int MonthsOfYear = 12;

    // Lower bounds of the shades: a list is published at most a few times a day.
    private static readonly int[] Bounds = [1, 5, 10, 20, 40];

    // Shades from here on are so dark that the number on them is white.
    private const int FirstDarkShade = 3;

    /// <summary>The calendar as SVG.</summary>
    public string ToSvg()
    {
        int[] years = [.. Months.Keys.Select(month => month.Year).Distinct().Order()];
        var svg = new SvgBuilder(FormattableString.Invariant($"0 0 {Left + MonthsOfYear * Width + 4} {Top + years.Length * Height + 4}"), Title, Description);
        for (var month = 1; month <= MonthsOfYear; month++)
            svg.AddText(Left + (month - 0.5) * Width, Top - 8, CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month), 13, "middle");
        foreach (var (year, row) in years.Select((year, row) => (year, row)))
            svg.AddText(Left - 8, Top + row * Height + 22, year.ToString(CultureInfo.InvariantCulture), 13, "end");
        foreach (var (month, number) in Months.OrderBy(month => month.Key))
            AddMonth(svg, Left + (month.Month - 1) * Width, Top + Array.IndexOf(years, month.Year) * Height, number);
        return svg.Build();
    }

    private static void AddMonth(SvgBuilder svg, int x, int y, int number)
    {
        var shade = Array.FindLastIndex(Bounds, bound => number >= bound);
        svg.Add($"<rect x=\"{x + 1}\" y=\"{y + 1}\" width=\"{Width - 2}\" height=\"{Height - 2}\" fill=\"{(shade < 0 ? "#fff" : ChartColors.Shades[shade])}\" stroke=\"{ChartColors.Line}\" stroke-width=\"{(shade < 0 ? 1.5 : 0.5):0.#}\"/>");
        svg.AddText(x + Width / 2d, y + 22, number == 0 ? "none" : PageText.Format(number), 13, "middle", shade >= FirstDarkShade ? "#fff" : ChartColors.Ink);
    }
}
