namespace RecordsApi.Explorer.Charts;

/// <summary>The image that other sites show next to a link to a page.</summary>
/// <param name="Title">What the page is about.</param>
/// <param name="Lines">What it says of that, in a few words each.</param>
/// <param name="Day">The date, and what is assumed on it.</param>
/// <param name="Source">The source and the version.</param>
/// <param name="Chart">A map as SVG; null if there is none.</param>
internal sealed record PreviewImage(string Title, IReadOnlyList<string> Lines, string Day, string Source, string? Chart)
{
    /// <summary>Width in pixels.</summary>
    public const int Width = 1200;

    /// <summary>Height in pixels.</summary>
    public const int Height = 630;

    private const int Margin = 60;
    private const int ChartLeft = 640;
    private const int MaxTitleLines = 4;

    // Widths of letters as shares of the font size: few words are wider.
    private const double LetterWidth = 0.62;

    private static readonly (double Size, double LineHeight) TitleFont = (52, 62);
    private static readonly (double Size, double LineHeight) LineFont = (28, 42);

    /// <summary>The image as SVG.</summary>
    public string ToSvg()
    {
        var svg = new SvgBuilder(FormattableString.Invariant($"0 0 {Width} {Height}"), Title, $"{Day}. {string.Join(". ", Lines)}.");
        svg.Add($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/><rect width=\"{Width}\" height=\"18\" fill=\"{ChartColors.Shades[^1]}\"/>");
        var width = (Chart is null ? Width : ChartLeft) - 2 * Margin;
        var y = 40.0;
        foreach (var line in Wrap(Title, width, TitleFont.Size).Take(MaxTitleLines))
            svg.AddText(Margin, y += TitleFont.LineHeight, line, TitleFont.Size, isBold: true);
        y += 20;
        foreach (var line in Lines.Prepend(Day).SelectMany(line => Wrap(line, width, LineFont.Size)).TakeWhile(_ => y < Height - 2 * Margin))
            svg.AddText(Margin, y += LineFont.LineHeight, line, LineFont.Size);
        if (Chart is not null)
            ChartImage.AddChart(svg, Chart, ChartLeft, Margin, Width - ChartLeft - Margin / 2, Height - 2 * Margin);
        svg.AddText(Margin, Height - 30, Source, 20);
        return svg.Build();
    }

    private static List<string> Wrap(string text, double width, double size)
    {
        var most = (int)(width / (size * LetterWidth));
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > most)
                lines.Add("");
            lines[^1] += lines[^1].Length == 0 ? word : $" {word}";
        }

        return lines;
    }
}
