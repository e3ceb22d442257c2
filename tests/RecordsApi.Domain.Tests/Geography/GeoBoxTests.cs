using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Geography;

public sealed class GeoBoxTests
{
    [Theory]
    [InlineData(-10, -5, 10, 5, 0, 0, true)]
    [InlineData(-10, -5, 10, 5, 5, 10, true)] // Its edge belongs to it.
    [InlineData(-10, -5, 10, 5, 5.1, 0, false)]
    [InlineData(170, -5, -170, 5, 0, 175, true)]
    [InlineData(170, -5, -170, 5, 0, -175, true)]
    [InlineData(170, -5, -170, 5, 0, 0, false)]
    public void A_point_is_in_the_box_also_if_the_box_crosses_the_180th_meridian(
        double west, double south, double east, double north, double latitude, double longitude, bool expected) =>
        Assert.Equal(expected, new GeoBox(west, south, east, north).Contains(latitude, longitude));

    [Theory]
    [InlineData(-10, -5, 10, 5, 200)]
    [InlineData(170, -5, -170, 5, 200)]
    public void The_square_degrees_of_a_box_are_its_height_times_its_width(double west, double south, double east, double north, double expected) =>
        Assert.Equal(expected, new GeoBox(west, south, east, north).SquareDegrees);
}
