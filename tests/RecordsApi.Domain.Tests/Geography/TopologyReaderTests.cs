using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Geography;

/// <summary>Outlines that are read from TopoJSON.</summary>
public sealed class TopologyReaderTests : IDisposable
{
    // Two squares side by side, which share the arc 1; steps are half a pixel wide.
    private const string Topology =
        """
        {
          "type": "Topology",
          "transform": { "scale": [0.5, 0.5], "translate": [1, 2] },
          "arcs": [
            [[2, 2], [0, -2], [-2, 0], [0, 2], [2, 0]],
            [[2, 0], [0, 2]],
            [[2, 2], [2, 0], [0, -2], [-2, 0]]
          ],
          "objects": {
            "counties": {
              "type": "GeometryCollection",
              "geometries": [
                { "type": "MultiPolygon", "id": "99003", "properties": { "name": "Right" }, "arcs": [[[1, 2]]] },
                { "type": "Polygon", "id": "99001", "properties": { "name": "Left" }, "arcs": [[0]] }
              ]
            }
          }
        }
        """;

    private readonly string file = Path.GetTempFileName();

    public TopologyReaderTests() => File.WriteAllText(file, Topology);

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Outlines_are_in_the_order_of_their_ids_with_their_names() =>
        Assert.Equal([("99001", "Left"), ("99003", "Right")], TopologyReader.Read(file, "counties").Select(outline => (outline.Id, outline.Name)));

    [Fact]
    public void Arcs_are_joined_to_rings_of_tenths_of_pixels()
    {
        var right = TopologyReader.Read(file, "counties")[1];

        Assert.Equal([(20, 20), (20, 30), (30, 30), (30, 20)], right.Rings.Single());
    }

    [Fact]
    public void Collection_that_the_file_lacks_is_named()
    {
        var error = Assert.Throws<InvalidDataException>(() => TopologyReader.Read(file, "townships"));

        Assert.EndsWith("no geometry collection 'townships'.", error.Message, StringComparison.Ordinal);
    }
}
