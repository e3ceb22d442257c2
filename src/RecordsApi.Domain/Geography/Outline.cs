using System.Globalization;
using System.Text;

namespace RecordsApi.Domain.Geography;

/// <summary>The outline of a county or state on a map that is already projected.</summary>
/// <param name="Id">GEOID.</param>
/// <param name="Name">Short name, without the word County.</param>
/// <param name="Rings">Closed rings of points in <see cref="UnitsPerPixel"/> units, x to the right and y down. The last point joins the first.</param>
public sealed record Outline(string Id, string Name, IReadOnlyList<IReadOnlyList<(int X, int Y)>> Rings)
{
    /// <summary>Units in one pixel of the map, which is 975 pixels wide and 610 high.</summary>
    public const int UnitsPerPixel = 10;

    // A ring with fewer points has no area.
    private const int MinPoints = 3;

    /// <summary>The smallest box around the outline.</summary>
    public (int Left, int Top, int Right, int Bottom) GetBounds()
    {
        var points = Rings.SelectMany(ring => ring).ToArray();
        return (points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
    }

    /// <summary>The outline in a coarser unit: points that fall together become one, and rings without an area are left out.</summary>
    /// <param name="divisor">How many units become one.</param>
    public Outline Coarsen(int divisor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(divisor, 1);
        return new(Id, Name, [.. Rings.Select(ring => Coarsen(ring, divisor)).Where(ring => ring.Count >= MinPoints)]);
    }

    /// <summary>The outline as path data of SVG, with relative coordinates.</summary>
    public string ToPathData()
    {
        var text = new StringBuilder();
        foreach (var ring in Rings)
        {
            text.Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}l");
            for (var i = 1; i < ring.Count; i++)
            {
                var (x, y) = (ring[i].X - ring[i - 1].X, ring[i].Y - ring[i - 1].Y);
                if (i > 1 && x >= 0)
                    text.Append(' ');
                text.Append(CultureInfo.InvariantCulture, $"{x}");
                if (y >= 0)
                    text.Append(' ');
                text.Append(CultureInfo.InvariantCulture, $"{y}");
            }

            text.Append('z');
        }

        return text.ToString();
    }

    private static List<(int X, int Y)> Coarsen(IReadOnlyList<(int X, int Y)> ring, int divisor)
    {
        var points = new List<(int X, int Y)>(ring.Count);
        foreach (var (x, y) in ring)
        {
            var point = ((int)Math.Round((double)x / divisor), (int)Math.Round((double)y / divisor));
            if (points.Count == 0 || points[^1] != point)
                points.Add(point);
        }

        if (points.Count > 1 && points[0] == points[^1])
            points.RemoveAt(points.Count - 1);
        return points;
    }
}
