namespace RecordsApi.Domain.Geography;

/// <summary>The points that a query asks for: those in a circle, in a box, or in both.</summary>
/// <param name="Circle">The circle; null for none.</param>
/// <param name="Box">The box; null for none.</param>
public sealed record GeoArea(GeoCircle? Circle, GeoBox? Box)
{
    /// <summary>Whether a point lies in it.</summary>
    public bool Contains(double latitude, double longitude) =>
        Circle?.Contains(latitude, longitude) != false && Box?.Contains(latitude, longitude) != false;
}
