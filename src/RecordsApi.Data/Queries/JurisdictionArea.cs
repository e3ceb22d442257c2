using System.Linq.Expressions;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Queries;

/// <summary>Finds jurisdictions by their point; <see cref="RecordPoints"/> finds the records that name them.</summary>
public static class JurisdictionArea
{
    /// <summary>The jurisdictions whose point lies in an area; those without a point do not.</summary>
    public static IQueryable<Jurisdiction> InArea(this IQueryable<Jurisdiction> jurisdictions, GeoArea area)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        ArgumentNullException.ThrowIfNull(area);
        if (area.Box is { } box)
            jurisdictions = jurisdictions.InBox(box);
        return area.Circle is { } circle ? jurisdictions.InBox(circle.Bounds).Where(IsInside(circle)) : jurisdictions;
    }

    private static IQueryable<Jurisdiction> InBox(this IQueryable<Jurisdiction> jurisdictions, GeoBox box)
    {
        var (west, south, east, north) = box;
        jurisdictions = jurisdictions.Where(j => j.Latitude >= south && j.Latitude <= north);
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
        return j => Math.Sin((j.Latitude!.Value - latitude) * HalfRadian) * Math.Sin((j.Latitude!.Value - latitude) * HalfRadian)
            + cosine * Math.Cos(j.Latitude!.Value * Radian)
            * Math.Sin((j.Longitude!.Value - longitude) * HalfRadian) * Math.Sin((j.Longitude!.Value - longitude) * HalfRadian) <= most;
    }
}
