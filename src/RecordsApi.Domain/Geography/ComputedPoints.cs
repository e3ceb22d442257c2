using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Geography;

/// <summary>
/// Computes the points that no source gives: a place or county subdivision without a point gets that of its county, or the mean
/// of the points of its counties.
/// </summary>
internal static class ComputedPoints
{
    private const int Decimals = 6;

    /// <summary>Returns the jurisdictions in the same order, with computed points where none are published.</summary>
    public static IReadOnlyList<JurisdictionFact> AddTo(IReadOnlyList<JurisdictionFact> jurisdictions)
    {
        var points = jurisdictions
            .Where(j => j is { Level: JurisdictionLevelCodes.County, Latitude: not null, Longitude: not null })
            .ToDictionary(j => j.Id, j => (Latitude: j.Latitude!.Value, Longitude: j.Longitude!.Value, j.CoordinatesSourceId), StringComparer.Ordinal);
        var published = CoordinatesBases.Vocabulary.GetCode(CoordinatesBasis.Published);
        return [.. jurisdictions.Select(j => j.Level is JurisdictionLevelCodes.Place or JurisdictionLevelCodes.CountySubdivision && j.CoordinatesBasis != published ? WithPoint(j) : j)];

        JurisdictionFact WithPoint(JurisdictionFact jurisdiction)
        {
            var counties = jurisdiction.ParentIds.Where(points.ContainsKey).Select(id => points[id]).ToList();
            if (counties.Count == 0)
                return jurisdiction;
            var basis = counties.Count == 1 ? CoordinatesBasis.County : CoordinatesBasis.MeanOfCounties;
            return jurisdiction with
            {
                Latitude = Math.Round(counties.Average(c => c.Latitude), Decimals),
                Longitude = Math.Round(counties.Average(c => c.Longitude), Decimals),
                CoordinatesSourceId = counties[0].CoordinatesSourceId,
                CoordinatesBasis = CoordinatesBases.Vocabulary.GetCode(basis),
            };
        }
    }
}
