using CsCheck;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Geography;

public sealed class GeoCircleTests
{
    private static readonly Gen<double> Latitudes = Gen.Double[-90, 90];
    private static readonly Gen<double> Longitudes = Gen.Double[-180, 180];

    [Theory]
    [InlineData(0, 0, 0, 1, 111.2, true)] // A degree of the equator is 111.195 km.
    [InlineData(0, 0, 0, 1, 111.1, false)]
    [InlineData(60, 10, 60, 11, 55.6, true)] // A degree of the 60th parallel is about half as long.
    [InlineData(60, 10, 60, 11, 55.5, false)]
    [InlineData(52, 179.9, 52, -179.9, 14, true)] // Across the 180th meridian.
    [InlineData(90, 0, 89.9, 135, 11.2, true)] // Every meridian meets at the pole.
    [InlineData(10, 20, -10, -160, 20_016, true)] // The point on the other side of the Earth.
    public void A_point_is_in_the_circle_if_its_great_circle_distance_is_at_most_the_radius(
        double latitude, double longitude, double otherLatitude, double otherLongitude, double kilometers, bool expected) =>
        Assert.Equal(expected, new GeoCircle(latitude, longitude, kilometers).Contains(otherLatitude, otherLongitude));

    [Fact]
    public void Every_point_of_a_circle_is_in_its_bounds() => Gen.Select(Latitudes, Longitudes, Latitudes, Longitudes, Gen.Double[0.1, 20_100])
        .Sample((latitude, longitude, otherLatitude, otherLongitude, kilometers) =>
        {
            var circle = new GeoCircle(latitude, longitude, kilometers);
            return !circle.Contains(otherLatitude, otherLongitude) || circle.Bounds.Contains(otherLatitude, otherLongitude);
        });

    [Fact]
    public void The_greatest_radius_includes_every_point() => Gen.Select(Latitudes, Longitudes, Latitudes, Longitudes)
        .Sample((latitude, longitude, otherLatitude, otherLongitude) =>
            new GeoCircle(latitude, longitude, GeoCircle.MaxRadiusKilometers).Contains(otherLatitude, otherLongitude));
}
