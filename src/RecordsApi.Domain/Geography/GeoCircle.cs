namespace RecordsApi.Domain.Geography;

/// <summary>The points within a distance of a point, measured along a great circle of a sphere with the mean radius of the Earth.</summary>
/// <param name="Latitude">Latitude of the center in degrees north (WGS 84).</param>
/// <param name="Longitude">Longitude of the center in degrees east (WGS 84).</param>
/// <param name="RadiusKilometers">The distance in kilometers.</param>
public sealed record GeoCircle(double Latitude, double Longitude, double RadiusKilometers)
{
    /// <summary>Mean radius of the Earth in kilometers (IUGG).</summary>
    public const double EarthRadiusKilometers = 6371.0088;

    /// <summary>Half the circumference: no two points are farther apart.</summary>
    public const double MaxRadiusKilometers = Math.PI * EarthRadiusKilometers;

    /// <summary>
    /// The greatest value of the haversine, sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2), of a point in the circle: it rises with the
    /// distance, so that comparing it needs no arc sine.
    /// </summary>
    public double MaxHaversine => Math.Pow(Math.Sin(Math.Min(RadiusKilometers, MaxRadiusKilometers) / EarthRadiusKilometers / 2), 2);

    /// <summary>The box between the parallels that touch the circle; all points of the circle lie in it.</summary>
    public GeoBox Bounds
    {
        get
        {
            var degrees = double.RadiansToDegrees(RadiusKilometers / EarthRadiusKilometers);
            return new(-180, Math.Max(-90, Latitude - degrees), 180, Math.Min(90, Latitude + degrees));
        }
    }

    /// <summary>A box around the center, of which every point lies in the circle.</summary>
    public GeoBox Inscribed
    {
        get
        {
            // Each term of the haversine gets half of what the circle allows, less what rounding may add.
            var half = MaxHaversine / 2 * (1 - 1e-9);
            var height = double.RadiansToDegrees(2 * Math.Asin(Math.Sqrt(half)));
            var (south, north) = (Math.Max(-90, Latitude - height), Math.Min(90, Latitude + height));
            var widest = south <= 0 && north >= 0 ? 1 : Math.Cos(double.DegreesToRadians(Math.Min(Math.Abs(south), Math.Abs(north))));
            var width = double.RadiansToDegrees(2 * Math.Asin(Math.Sqrt(Math.Min(1, half / (Math.Cos(double.DegreesToRadians(Latitude)) * widest)))));
            return new(Math.Max(-180, Longitude - width), south, Math.Min(180, Longitude + width), north);
        }
    }

    /// <summary>Whether a point lies in it.</summary>
    public bool Contains(double latitude, double longitude)
    {
        var (meridian, parallel) = (Math.Sin(double.DegreesToRadians(latitude - Latitude) / 2), Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2));
        return meridian * meridian + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(latitude)) * parallel * parallel <= MaxHaversine;
    }
}
