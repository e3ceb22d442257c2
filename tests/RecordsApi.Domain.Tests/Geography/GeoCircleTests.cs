using CsCheck;
using RecordsApi.Domain.Geography;
using RecordsApi.Testing;

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
        .ForAll((latitude, longitude, otherLatitude, otherLongitude, kilometers) =>
        {
            var circle = new GeoCircle(latitude, longitude, kilometers);
            return !circle.Contains(otherLatitude, otherLongitude) || circle.Bounds.Contains(otherLatitude, otherLongitude);
        });

    [Fact]
    public void Every_point_of_the_inscribed_box_is_in_the_circle() => Gen.Select(Latitudes, Longitudes, Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.1, 20_100])
        .Sample((latitude, longitude, upward, eastward, kilometers) =>
        {
            var circle = new GeoCircle(latitude, longitude, kilometers);
            var (west, south, east, north) = circle.Inscribed;
            return circle.Contains(south + upward * (north - south), west + eastward * (east - west));
        });

    [Fact]
    public void The_inscribed_box_of_a_circle_around_a_place_reaches_about_seven_tenths_of_the_radius()
    {
        var box = new GeoCircle(25.77, -80.19, 3000).Inscribed;

        Assert.Equal((6.8, 44.8), (Math.Round(box.South, 1), Math.Round(box.North, 1)));
        Assert.True(new GeoCircle(25.77, -80.19, 3000).Contains(box.North, box.West));
    }

    [Fact]
    public void The_greatest_radius_includes_every_point() => Gen.Select(Latitudes, Longitudes, Latitudes, Longitudes)
        .ForAll((latitude, longitude, otherLatitude, otherLongitude) =>
            new GeoCircle(latitude, longitude, GeoCircle.MaxRadiusKilometers).Contains(otherLatitude, otherLongitude));
}
