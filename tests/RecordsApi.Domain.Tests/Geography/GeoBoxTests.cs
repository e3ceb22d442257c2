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
}
