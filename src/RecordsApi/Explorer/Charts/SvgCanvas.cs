using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace RecordsApi.Explorer.Charts;

/// <summary>Draws the elements of SVG that <see cref="SvgBuilder"/> and its callers write. Anything else is an error, so that no image lacks a part of its chart.</summary>
internal sealed class SvgCanvas(SKCanvas canvas, SKTypeface typeface, IReadOnlyDictionary<string, XElement> patterns)
{
    private const string PatternStart = "url(#";
    private const string RotationStart = "rotate(";

    private static readonly char[] Separators = [' ', ','];

    /// <summary>Draws an element with what it contains.</summary>
    /// <exception cref="NotSupportedException">It is an element that charts have not used so far.</exception>
    public void Draw(XElement element, SvgStyle outer)
    {
        var style = outer.Inherit(element);
        switch (element.Name.LocalName)
        {
            case "title" or "desc" or "defs":
                break;
            case "svg":
                DrawImage(element, style);
                break;
            case "g":
                DrawContent(element, style);
                break;
            case "path":
                using (var path = SKPath.ParseSvgPathData(element.Attribute("d")!.Value))
                    DrawShape(path, style);
                break;
            case "polyline":
                DrawLine(element, style);
                break;
            case "circle":
                using (var circle = new SKPathBuilder())
                {
                    circle.AddCircle(SvgStyle.Number(element, "cx"), SvgStyle.Number(element, "cy"), SvgStyle.Number(element, "r"));
                    DrawShape(circle, style);
                }

                break;
            case "rect":
                using (var rectangle = new SKPathBuilder())
                {
                    rectangle.AddRect(FindBox(element));
                    DrawShape(rectangle, style);
                }

                break;
            case "text":
                DrawText(element, style);
                break;
            default:
                throw new NotSupportedException($"<{element.Name.LocalName}> cannot be drawn.");
        }
    }

    /// <summary>The view box of an image.</summary>
    public static SKRect FindViewBox(XElement image)
    {
        var numbers = ParseNumbers(image.Attribute("viewBox")!.Value);
        return SKRect.Create(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static float[] ParseNumbers(string text) =>
        [.. text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(number => float.Parse(number, CultureInfo.InvariantCulture))];

    private static SKRect FindBox(XElement element) =>
        SKRect.Create(SvgStyle.Number(element, "x"), SvgStyle.Number(element, "y"), SvgStyle.Number(element, "width"), SvgStyle.Number(element, "height"));

    private void DrawContent(XElement element, SvgStyle style)
    {
        foreach (var child in element.Elements())
            Draw(child, style);
    }

    // An image keeps its proportions, in the middle of its place.
    private void DrawImage(XElement image, SvgStyle style)
    {
        var (place, box) = (FindBox(image), FindViewBox(image));
        var scale = Math.Min(place.Width / box.Width, place.Height / box.Height);
        canvas.Save();
        canvas.Translate(place.MidX - box.MidX * scale, place.MidY - box.MidY * scale);
        canvas.Scale(scale);
        DrawContent(image, style);
        canvas.Restore();
    }

    private void DrawShape(SKPathBuilder builder, SvgStyle style)
    {
        using var path = builder.Detach();
        DrawShape(path, style);
    }

    private void DrawShape(SKPath path, SvgStyle style)
    {
        if (style.HasFill)
        {
            using var fill = CreateFill(style.Fill);
            canvas.DrawPath(path, fill);
        }

        if (!style.HasStroke)
            return;
        using var stroke = style.CreateStroke();
        canvas.DrawPath(path, stroke);
    }

    private void DrawLine(XElement element, SvgStyle style)
    {
        var points = ParseNumbers(element.Attribute("points")!.Value).Chunk(2).Select(point => new SKPoint(point[0], point[1])).ToArray();
        using var line = new SKPathBuilder();
        line.AddPoly(points, close: false);
        DrawShape(line, style);
    }

    private void DrawText(XElement element, SvgStyle style)
    {
        using var font = new SKFont(typeface, SvgStyle.Number(element, "font-size")) { Embolden = element.Attribute("font-weight") is not null, Subpixel = true };
        using var fill = CreateFill(style.Fill);
        var align = (string?)element.Attribute("text-anchor") switch { "middle" => SKTextAlign.Center, "end" => SKTextAlign.Right, _ => SKTextAlign.Left };
        canvas.DrawText(element.Value, SvgStyle.Number(element, "x"), SvgStyle.Number(element, "y"), align, font, fill);
    }

    private SKPaint CreateFill(string fill)
    {
        var paint = new SKPaint { IsAntialias = true };
        if (fill.StartsWith(PatternStart, StringComparison.Ordinal))
            paint.Shader = CreateShader(patterns[fill[PatternStart.Length..].TrimEnd(')')]);
        else
            paint.Color = SKColor.Parse(fill);
        return paint;
    }

    private SKShader CreateShader(XElement pattern)
    {
        var tile = FindBox(pattern);
        using var recorder = new SKPictureRecorder();
        new SvgCanvas(recorder.BeginRecording(tile), typeface, patterns).DrawContent(pattern, SvgStyle.Default);
        using var picture = recorder.EndRecording();
        var turn = (string?)pattern.Attribute("patternTransform") is { } text
            ? SKMatrix.CreateRotationDegrees(float.Parse(text[RotationStart.Length..].TrimEnd(')'), CultureInfo.InvariantCulture))
            : SKMatrix.Identity;
        return picture.ToShader(SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, SKFilterMode.Linear, turn, tile);
    }
}
