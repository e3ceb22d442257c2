namespace RecordsApi.Domain.Geography;

/// <summary>Reads the outlines of counties and states from the Census Bureau's cartographic boundaries, as us-atlas publishes them.</summary>
public static class OutlineReader
{
    /// <summary>Reads a folder of raw files.</summary>
    /// <param name="folder">Folder with <c>us-atlas/counties-albers-10m.json</c>.</param>
    /// <returns>The outlines in ordinal order of their GEOIDs.</returns>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IReadOnlyList<Outline> Read(string folder)
    {
        var file = Path.Combine(folder, "us-atlas", "counties-albers-10m.json");
        return [.. TopologyReader.Read(file, "counties").Concat(TopologyReader.Read(file, "states")).OrderBy(outline => outline.Id, StringComparer.Ordinal)];
    }
}
