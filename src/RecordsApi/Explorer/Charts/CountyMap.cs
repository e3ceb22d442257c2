using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer.Charts;

/// <summary>A map of counties that are shaded by a number. Counties without one have a pattern of their own, because none recorded does not mean none.</summary>
/// <param name="Shapes">The shapes.</param>
/// <param name="Numbers">Numbers by GEOID.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What the map shows, in a sentence.</param>
public sealed record CountyMap(MapShapes Shapes, IReadOnlyDictionary<string, int> Numbers, string Title, string Description)
{
    // Lower bounds of the shades: most counties have one agreement or two, few have more than ten.
    private static readonly int[] Bounds = [1, 2, 3, 5, 10];

    // The size at which pages show a map, in pixels.
    private const double FullWidth = 1000;
    private const double FullHeight = 600;

    // A legend in one row is wider than the maps of narrow states.
    private const double OneRowWidth = 720;
    private const double TwoRowsWidth = 400;
    private const double RowHeight = 30;

    // The first one has the longest name.
    private static readonly int[] LegendColumns = [0, 150, 254];

    private const string NoneRecorded = "none recorded";

    /// <summary>GEOIDs of counties to mark with a border; none by default.</summary>
    public IReadOnlyList<string> Marked { get; init; } = [];

    /// <summary>Whether counties without a number have a name and a link, too. On a map of the country they would double its size.</summary>
    public bool NamesAll { get; init; }

    /// <summary>The map in all its forms. The legend of narrow screens uses the pattern that the map defines.</summary>
    public ChartForms ToForms() => new(ToSvg()) { NarrowLegend = DrawNarrowLegend() };

    /// <summary>The map as SVG.</summary>
    public string ToSvg()
    {
        var box = Shapes.Box;
        var unit = Math.Max(box.Width / FullWidth, box.Height / FullHeight);
        var rows = box.Width < OneRowWidth * unit ? 2 : 1;
        var legendHeight = (16 + rows * RowHeight) * unit;
        var width = Math.Max(box.Width, TwoRowsWidth * unit);
        var left = box.Left - (width - box.Width) / 2;
        var svg = new SvgBuilder(
            FormattableString.Invariant($"{left:0} {box.Top} {width:0} {box.Height + legendHeight:0}"), Title, Description);
        var gap = 6 * unit;
        svg.Add($"<defs><pattern id=\"none-recorded\" width=\"{gap:0.#}\" height=\"{gap:0.#}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">");
        svg.Add($"<rect width=\"{gap:0.#}\" height=\"{gap:0.#}\" fill=\"#fff\"/><path d=\"M0 0V{gap:0.#}\" stroke=\"#c9d1d8\" stroke-width=\"{1.6 * unit:0.#}\"/></pattern></defs>");
        svg.Add($"<g stroke=\"#fff\" stroke-width=\"{0.6 * unit:0.##}\" stroke-linejoin=\"round\">");
        var byShade = Shapes.Counties.ToLookup(county => FindShade(Numbers.GetValueOrDefault(county.Id)));
        if (NamesAll)
            AddCounties(svg, "url(#none-recorded)", byShade[-1]);
        else
            svg.Add($"<path fill=\"url(#none-recorded)\" d=\"{string.Concat(byShade[-1].Select(county => county.PathData))}\"/>");
        for (var shade = 0; shade < Bounds.Length; shade++)
            AddCounties(svg, ChartColors.Shades[shade], byShade[shade]);
        svg.Add($"</g><path fill=\"none\" stroke=\"{ChartColors.Line}\" stroke-width=\"{1.2 * unit:0.##}\" stroke-linejoin=\"round\" d=\"{Shapes.StateLines}\"/>");
        if (Marked.Count > 0)
        {
            var borders = string.Concat(Shapes.Counties.Where(county => Marked.Contains(county.Id)).Select(county => county.PathData));
            svg.Add($"<path fill=\"none\" stroke=\"{ChartColors.Mark}\" stroke-width=\"{5 * unit:0.##}\" stroke-linejoin=\"round\" d=\"{borders}\"/>");
        }

        AddLegend(svg, left, box.Top + box.Height + 10 * unit, unit, rows);
        return svg.Build();
    }

    private static IEnumerable<(string Fill, string Name)> LegendEntries =>
        ChartColors.Shades.Select((color, shade) => (color, NameShade(shade))).Prepend(("url(#none-recorded)", NoneRecorded));

    private static string DrawNarrowLegend()
    {
        const int Width = 372, LineHeight = 26, Side = 18;
        var entries = LegendEntries.ToArray();
        var rows = (entries.Length + LegendColumns.Length - 1) / LegendColumns.Length;
        var svg = new SvgBuilder(FormattableString.Invariant($"0 0 {Width} {rows * LineHeight}"), "Legend", "What the shades of the map mean.");
        foreach (var (i, (fill, name)) in entries.Index())
        {
            var (x, y) = (LegendColumns[i % LegendColumns.Length], i / LegendColumns.Length * LineHeight);
            svg.Add($"<rect x=\"{x + 1}\" y=\"{y + 2}\" width=\"{Side}\" height=\"{Side}\" fill=\"{fill}\" stroke=\"{ChartColors.Line}\"/>");
            svg.AddText(x + Side + 7, y + 16, name, 14);
        }

        return svg.Build();
    }

    private static int FindShade(int number) => Array.FindLastIndex(Bounds, bound => number >= bound);

    private static string NameShade(int shade) => shade == Bounds.Length - 1 ? $"{Bounds[shade]} or more"
        : Bounds[shade + 1] - Bounds[shade] == 1 ? $"{Bounds[shade]}"
        : $"{Bounds[shade]} to {Bounds[shade + 1] - 1}";

    private string DescribeNumber(string county) => Numbers.GetValueOrDefault(county) is > 0 and var number ? PageText.Format(number) : NoneRecorded;

    private void AddCounties(SvgBuilder svg, string color, IEnumerable<CountyShape> counties)
    {
        svg.Add($"<g fill=\"{color}\">");
        foreach (var county in counties)
            svg.Add($"<path data-county=\"{county.Id}\" d=\"{county.PathData}\"><title>{SvgBuilder.Encode(county.Name)}: {DescribeNumber(county.Id)}</title></path>");
        svg.Add($"</g>");
    }

    private static void AddLegend(SvgBuilder svg, double left, double top, double unit, int rows)
    {
        var (x, side, size) = (left + 20 * unit, 20 * unit, 17 * unit);
        svg.Add($"<g class=\"legend\">");
        var entries = LegendEntries.ToArray();
        foreach (var (i, (fill, name)) in entries.Index())
        {
            if (i > 0 && i % (entries.Length / rows) == 0)
                (x, top) = (left + 20 * unit, top + RowHeight * unit);
            svg.Add($"<rect x=\"{x:0.#}\" y=\"{top:0.#}\" width=\"{side:0.#}\" height=\"{side:0.#}\" fill=\"{fill}\" stroke=\"{ChartColors.Line}\" stroke-width=\"{unit:0.##}\"/>");
            svg.AddText(x + side + 7 * unit, top + 16 * unit, name, size);
            x += side + (name.Length * 9.5 + 32) * unit;
        }

        svg.Add($"</g>");
    }
}
