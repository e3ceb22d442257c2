using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Adds the counties that the FBI's list names for the police of a place, where the geography files name none: the Census
/// Bureau's table gives a place that spans counties as a whole, without them.
/// </summary>
public static class PlaceCounties
{
    /// <summary>Returns the jurisdictions in the same order, with the counties and the points that follow from them.</summary>
    public static IReadOnlyList<JurisdictionFact> AddFrom(IReadOnlyList<FbiAgency> fbiAgencies, IReadOnlyList<JurisdictionFact> jurisdictions)
    {
        ArgumentNullException.ThrowIfNull(fbiAgencies);
        ArgumentNullException.ThrowIfNull(jurisdictions);
        var police = fbiAgencies.Where(agency => agency is { Kind: "City", IsUnit: false, CountyIds.Count: > 0 })
            .Select(FbiAgencyEntry.Create)
            .Where(entry => entry.Name is { MentionsTownship: false, MentionsCounty: false })
            .SelectMany(entry => entry.Keys.Select(key => (entry.Agency.State, Key: key, entry.Agency.CountyIds)))
            .ToLookup(entry => (entry.State, entry.Key), entry => entry.CountyIds);
        var places = jurisdictions.Where(j => j.Level == JurisdictionLevelCodes.Place)
            .ToLookup(j => (j.State!, NameNormalizer.ToKey(j.Name)));
        return ComputedPoints.AddTo([.. jurisdictions.Select(j => IsUnplaced(j) ? AddCounties(j) : j)]);

        JurisdictionFact AddCounties(JurisdictionFact place)
        {
            var key = (place.State!, NameNormalizer.ToKey(place.Name));
            var namesakes = places[key].Where(other => other.Id != place.Id).ToList();
            // Two places of one name without a county cannot be told apart, and the police of a namesake say nothing of this place.
            if (namesakes.Exists(IsUnplaced))
                return place;
            var counties = police[key].Where(ids => !namesakes.Exists(other => other.ParentIds.Any(ids.Contains))).ToList();
            return counties is [var only]
                ? place with { ParentIds = [.. only.Order(StringComparer.Ordinal)], ParentsSourceId = GeographySources.FbiEmployees }
                : place;
        }
    }

    private static bool IsUnplaced(JurisdictionFact jurisdiction) =>
        jurisdiction is { Level: JurisdictionLevelCodes.Place, State: not null } && !jurisdiction.ParentIds.Any(id => JurisdictionLevelCodes.FromGeoid(id) == JurisdictionLevelCodes.County);
}
