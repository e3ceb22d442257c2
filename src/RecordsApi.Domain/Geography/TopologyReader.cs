using System.Text.Json;

namespace RecordsApi.Domain.Geography;

/// <summary>Reads outlines from a TopoJSON file (https://github.com/topojson/topojson-specification) whose coordinates are projected to pixels.</summary>
public static class TopologyReader
{
    /// <summary>Reads the outlines of a file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="collection">Name of the geometry collection in it, such as <c>counties</c>.</param>
    /// <returns>The outlines in ordinal order of their ids.</returns>
    /// <exception cref="InvalidDataException">The file has no such collection.</exception>
    public static IReadOnlyList<Outline> Read(string file, string collection)
    {
        using var stream = File.OpenRead(file);
        using var document = JsonDocument.Parse(stream);
        var topology = document.RootElement;
        if (!topology.GetProperty("objects").TryGetProperty(collection, out var geometries))
            throw new InvalidDataException($"{file}: no geometry collection '{collection}'.");
        var arcs = ReadArcs(topology);
        return [.. geometries.GetProperty("geometries").EnumerateArray()
            .Where(geometry => geometry.TryGetProperty("arcs", out _))
            .Select(geometry => ReadOutline(geometry, arcs))
            .OrderBy(outline => outline.Id, StringComparer.Ordinal)];
    }

    private static Outline ReadOutline(JsonElement geometry, IReadOnlyList<(int X, int Y)[]> arcs)
    {
        var arcIndexes = geometry.GetProperty("arcs");
        var rings = geometry.GetProperty("type").GetString() == "MultiPolygon" ? arcIndexes.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()) : arcIndexes.EnumerateArray();
        var outline = new Outline(
            geometry.GetProperty("id").GetString()!, geometry.GetProperty("properties").GetProperty("name").GetString()!, [.. rings.Select(ring => JoinArcs(ring, arcs))]);
        return outline.Coarsen(1);
    }

    // A negative index is an arc from its end to its start. Each arc begins with the last point of the one before.
    private static List<(int X, int Y)> JoinArcs(JsonElement ring, IReadOnlyList<(int X, int Y)[]> arcs)
    {
        var points = new List<(int X, int Y)>();
        foreach (var index in ring.EnumerateArray().Select(i => i.GetInt32()))
        {
            IEnumerable<(int X, int Y)> arc = index >= 0 ? arcs[index] : arcs[~index].Reverse();
            points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
        }

        return points;
    }

    // Positions are differences from the one before, in steps of the transform.
    private static List<(int X, int Y)[]> ReadArcs(JsonElement topology)
    {
        var transform = topology.GetProperty("transform");
        var scale = ReadPair(transform.GetProperty("scale"));
        var translate = ReadPair(transform.GetProperty("translate"));
        return [.. topology.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            var (x, y) = (0d, 0d);
            return arc.EnumerateArray().Select(step =>
            {
                var (dx, dy) = ReadPair(step);
                (x, y) = (x + dx, y + dy);
                return (ToUnits(x * scale.X + translate.X), ToUnits(y * scale.Y + translate.Y));
            }).ToArray();
        })];
    }

    private static int ToUnits(double pixels) => (int)Math.Round(pixels * Outline.UnitsPerPixel);

    private static (double X, double Y) ReadPair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
