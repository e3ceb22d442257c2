using System.Xml.Linq;
using SkiaSharp;

namespace RecordsApi.Explorer.Charts;

/// <summary>
/// Makes PNG images of charts. Text is drawn with a font that the program contains, because servers often have none: the Latin letters of DejaVu
/// Sans, whose license is beside it.
/// </summary>
internal static class SvgRasterizer
{
    private const string FontResource = "fonts/DejaVuSans-Latin.ttf";

    private static readonly Lazy<SKTypeface> Typeface = new(LoadFont);

    /// <summary>Draws an image.</summary>
    /// <param name="svg">What <see cref="SvgBuilder"/> wrote.</param>
    /// <param name="width">Width in pixels. The height follows from the view box.</param>
    public static byte[] ToPng(string svg, int width)
    {
        var image = XDocument.Parse(svg).Root!;
        var box = SvgCanvas.FindViewBox(image);
        var height = (int)Math.Round(width * box.Height / box.Width);
        image.SetAttributeValue("width", width);
        image.SetAttributeValue("height", height);
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.White);
        var patterns = image.Descendants().Where(element => element.Name.LocalName == "pattern").ToDictionary(pattern => pattern.Attribute("id")!.Value, StringComparer.Ordinal);
        new SvgCanvas(surface.Canvas, Typeface.Value, patterns).Draw(image, SvgStyle.Default);
        using var snapshot = surface.Snapshot();
        using var data = snapshot.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static SKTypeface LoadFont()
    {
        using var font = typeof(SvgRasterizer).Assembly.GetManifestResourceStream(FontResource)!;
        return SKTypeface.FromStream(font);
    }
}
