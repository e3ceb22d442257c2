namespace RecordsApi.Domain.Geography;

/// <summary>A box between two parallels and two meridians, which belong to it (WGS 84, degrees).</summary>
/// <param name="West">Western longitude; greater than <paramref name="East"/> if the box crosses the 180th meridian.</param>
/// <param name="South">Southern latitude.</param>
/// <param name="East">Eastern longitude.</param>
/// <param name="North">Northern latitude.</param>
public sealed record GeoBox(double West, double South, double East, double North)
{
    /// <summary>Whether it crosses the 180th meridian.</summary>
    public bool CrossesAntimeridian => West > East;

    /// <summary>Its height times its width, in square degrees.</summary>
    public double SquareDegrees => (North - South) * (CrossesAntimeridian ? East - West + 360 : East - West);

    /// <summary>Whether a point lies in it.</summary>
    public bool Contains(double latitude, double longitude) => latitude >= South && latitude <= North
        && (CrossesAntimeridian ? longitude >= West || longitude <= East : longitude >= West && longitude <= East);
}
