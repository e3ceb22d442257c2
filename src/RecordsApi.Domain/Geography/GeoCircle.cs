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

    /// <summary>Whether a point lies in it.</summary>
    public bool Contains(double latitude, double longitude)
    {
        var (meridian, parallel) = (Math.Sin(double.DegreesToRadians(latitude - Latitude) / 2), Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2));
        return meridian * meridian + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(latitude)) * parallel * parallel <= MaxHaversine;
    }
}
