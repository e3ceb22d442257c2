using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace RecordsApi.Explorer.Charts;

/// <summary>The attributes of SVG that elements inherit.</summary>
/// <param name="Fill">Color or pattern of areas; <c>none</c> for no area.</param>
/// <param name="Stroke">Color of lines; <c>none</c> for no line.</param>
/// <param name="StrokeWidth">Width of lines.</param>
/// <param name="IsRound">Whether lines have round joins and ends.</param>
internal sealed record SvgStyle(string Fill, string Stroke, float StrokeWidth, bool IsRound)
{
    private const string None = "none";

    /// <summary>The style of an image that sets none.</summary>
    public static SvgStyle Default { get; } = new("#000", None, 1, false);

    /// <summary>Whether areas are filled.</summary>
    public bool HasFill => Fill != None;

    /// <summary>Whether lines are drawn.</summary>
    public bool HasStroke => Stroke != None;

    /// <summary>The style of an element inside one with this style.</summary>
    public SvgStyle Inherit(XElement element) => new(
        (string?)element.Attribute("fill") ?? Fill,
        (string?)element.Attribute("stroke") ?? Stroke,
        Number(element, "stroke-width", StrokeWidth),
        element.Attribute("stroke-linejoin") is { Value: var join } ? join == "round" : IsRound);

    /// <summary>A numeric attribute.</summary>
    public static float Number(XElement element, string name, float otherwise = 0) =>
        element.Attribute(name) is { Value: var text } ? float.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Paint of lines.</summary>
    public SKPaint CreateStroke() => new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        Color = SKColor.Parse(Stroke),
        StrokeWidth = StrokeWidth,
        StrokeJoin = IsRound ? SKStrokeJoin.Round : SKStrokeJoin.Miter,
        StrokeCap = IsRound ? SKStrokeCap.Round : SKStrokeCap.Butt,
    };
}
