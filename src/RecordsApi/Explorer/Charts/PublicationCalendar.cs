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

    // A calendar of fewer years is not drawn larger.
    private const int MinNarrowColumns = 6;

    // Lower bounds of the shades: a list is published at most a few times a day.
    private static readonly int[] Bounds = [1, 5, 10, 20, 40];

    // Shades from here on are so dark that the number on them is white.
    private const int FirstDarkShade = 3;

    private readonly int[] years = [.. Months.Keys.Select(month => month.Year).Distinct().Order()];

    /// <summary>The calendar in all its forms: a narrow one has its years side by side.</summary>
    public ChartForms ToForms() => new(Draw(GetNames(), GetYears(), month => (month.Month - 1, Array.IndexOf(years, month.Year)), MonthsOfYear))
    {
        Narrow = Draw(GetYears(), GetNames(), month => (Array.IndexOf(years, month.Year), month.Month - 1), Math.Max(years.Length, MinNarrowColumns)),
    };

    private static string[] GetNames() => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[..MonthsOfYear];

    private string[] GetYears() => [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))];

    private string Draw(string[] columns, string[] rows, Func<DateOnly, (int Column, int Row)> find, int width)
    {
        var svg = new SvgBuilder(FormattableString.Invariant($"0 0 {Left + width * Width + 4} {Top + rows.Length * Height + 4}"), Title, Description);
        for (var column = 0; column < columns.Length; column++)
            svg.AddText(Left + (column + 0.5) * Width, Top - 8, columns[column], 13, "middle");
        for (var row = 0; row < rows.Length; row++)
            svg.AddText(Left - 8, Top + row * Height + 22, rows[row], 13, "end");
        foreach (var (month, number) in Months.OrderBy(month => month.Key))
        {
            var (column, row) = find(month);
            AddMonth(svg, Left + column * Width, Top + row * Height, number);
        }

        return svg.Build();
    }

    private static void AddMonth(SvgBuilder svg, int x, int y, int number)
    {
        var shade = Array.FindLastIndex(Bounds, bound => number >= bound);
        svg.Add($"<rect x=\"{x + 1}\" y=\"{y + 1}\" width=\"{Width - 2}\" height=\"{Height - 2}\" fill=\"{(shade < 0 ? "#fff" : ChartColors.Shades[shade])}\" stroke=\"{ChartColors.Line}\" stroke-width=\"{(shade < 0 ? 1.5 : 0.5):0.#}\"/>");
        svg.AddText(x + Width / 2d, y + 22, number == 0 ? "none" : PageText.Format(number), 13, "middle", shade >= FirstDarkShade ? "#fff" : ChartColors.Ink);
    }
}
