using CsCheck;
using RecordsApi.Domain.Geography;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Geography;

/// <summary>Outlines of counties and states.</summary>
public sealed class OutlineTests
{
    private static readonly Outline Square = new("99001", "Left", [[(10, 20), (20, 20), (20, 10), (10, 10)]]);

    [Fact]
    public void Path_data_has_the_first_point_and_then_differences() => Assert.Equal("M10 20l10 0 0-10-10 0z", Square.ToPathData());

    [Fact]
    public void Bounds_are_those_of_all_points() => Assert.Equal((10, 10, 20, 20), Square.GetBounds());

    [Fact]
    public void Coarser_outline_has_no_repeated_points()
    {
        var outline = Square with { Rings = [[(10, 20), (11, 20), (20, 20), (20, 10), (10, 10), (10, 19)]] };

        Assert.Equal([(1, 2), (2, 2), (2, 1), (1, 1)], outline.Coarsen(10).Rings.Single());
    }

    [Fact]
    public void Ring_that_becomes_a_point_is_left_out() => Assert.Empty(Square.Coarsen(100).Rings);

    [Fact]
    public void File_that_was_written_is_read_as_the_same_outlines() => Gen.Select(Gen.Int[-5000, 5000], Gen.Int[-5000, 5000]).Array[3, 20].Array[1, 4].ForAll(rings =>
    {
        var outline = new Outline("99001", "Name, with a comma", rings);
        using var text = new StringWriter();
        OutlinesCsv.Write(text, [outline]);
        using var reader = new StringReader(text.ToString());
        var read = OutlinesCsv.Read(reader).Single();

        Assert.Equal((outline.Id, outline.Name), (read.Id, read.Name));
        Assert.Equal(rings, read.Rings);
    });
}
