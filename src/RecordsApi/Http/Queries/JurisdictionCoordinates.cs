using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Reads the coordinates of jurisdictions.</summary>
internal static class JurisdictionCoordinates
{
    /// <summary>The points of those of the given jurisdictions whose coordinates are known.</summary>
    public static async Task<IReadOnlyDictionary<string, GeoPoint>> GetPointsAsync(
        this RegisterContext db, IEnumerable<string?> jurisdictions, CancellationToken cancellationToken)
    {
        var ids = jurisdictions.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return await db.Jurisdictions
            .Where(j => ids.Contains(j.Id) && j.Longitude != null && j.Latitude != null)
            .ToDictionaryAsync(j => j.Id, j => new GeoPoint(j.Longitude!.Value, j.Latitude!.Value), cancellationToken);
    }
}
