using System.Linq.Expressions;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Queries;

/// <summary>Finds jurisdictions by their point; <see cref="RecordPoints"/> finds the records that name them.</summary>
public static class JurisdictionArea
{
    // A tenth of the box around the contiguous states. A larger area has so many jurisdictions that a page of them is found faster in the order of
    // the list, without the others, than by their points and then put in order.
    private const double MaxIndexedSquareDegrees = 145;

    /// <summary>The jurisdictions whose point lies in an area; those without a point do not.</summary>
    public static IQueryable<Jurisdiction> InArea(this IQueryable<Jurisdiction> jurisdictions, GeoArea area)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        ArgumentNullException.ThrowIfNull(area);
        if (area.Box is { } box)
            jurisdictions = jurisdictions.InBox(box, IsLarge(box));
        return area.Circle is { } circle ? jurisdictions.InBox(circle.Bounds, IsLarge(circle.Inscribed)).Where(IsInside(circle)) : jurisdictions;
    }

    private static bool IsLarge(GeoBox box) => box.SquareDegrees > MaxIndexedSquareDegrees;

    private static IQueryable<Jurisdiction> InBox(this IQueryable<Jurisdiction> jurisdictions, GeoBox box, bool isLarge)
    {
        var (west, south, east, north) = box;

        // No index is used for the value of an expression.
        const double Nothing = 0;
        jurisdictions = isLarge
            ? jurisdictions.Where(j => j.Latitude + Nothing >= south && j.Latitude + Nothing <= north)
            : jurisdictions.Where(j => j.Latitude >= south && j.Latitude <= north);
        return box.CrossesAntimeridian
            ? jurisdictions.Where(j => j.Longitude >= west || j.Longitude <= east)
            : jurisdictions.Where(j => j.Longitude >= west && j.Longitude <= east);
    }

    private static Expression<Func<Jurisdiction, bool>> IsInside(GeoCircle circle)
    {
        const double HalfRadian = Math.PI / 360;
        const double Radian = Math.PI / 180;
        var (latitude, longitude, most) = (circle.Latitude, circle.Longitude, circle.MaxHaversine);
        var cosine = Math.Cos(latitude * Radian);

        // Most points of a circle are in the box inside it, which takes less to find out.
        var (west, south, east, north) = circle.Inscribed;
        return j => (j.Latitude >= south && j.Latitude <= north && j.Longitude >= west && j.Longitude <= east)
            || Math.Sin((j.Latitude!.Value - latitude) * HalfRadian) * Math.Sin((j.Latitude!.Value - latitude) * HalfRadian)
            + cosine * Math.Cos(j.Latitude!.Value * Radian)
            * Math.Sin((j.Longitude!.Value - longitude) * HalfRadian) * Math.Sin((j.Longitude!.Value - longitude) * HalfRadian) <= most;
    }
}
