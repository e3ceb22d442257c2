using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>
/// Finds the government that a facility belongs to, and that makes agreements about it. Lists print only the kind of an owner, and a jail can
/// be in another county or city than that of its owner; so the name of the facility has to name the county or city as well.
/// </summary>
internal sealed class FacilityParty(IReadOnlyList<JurisdictionFact> jurisdictions)
{
    private readonly Dictionary<string, JurisdictionFact> byId = jurisdictions.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>
    /// Returns the GEOID of the government that a printed owner means: the county or the city in which the facility is, if its name names it
    /// too, or the state. Null where another owner is printed, or the place is not known: companies and regional authorities are no jurisdictions.
    /// </summary>
    /// <param name="owner">The owner as printed: <c>COUNTY</c>, <c>CITY</c>, <c>STATE</c>, the name of a company, …</param>
    /// <param name="state">USPS code of the state.</param>
    /// <param name="placeId">GEOID of the place in which the facility is; null if it is not known.</param>
    /// <param name="countyId">GEOID of the county in which it is; null if it is not known.</param>
    /// <param name="names">The names of the facility.</param>
    public string? Find(string? owner, string state, string? placeId, string? countyId, IReadOnlyCollection<string> names) => owner?.ToUpperInvariant() switch
    {
        // An independent city is equivalent to a county, and is none.
        "COUNTY" when Get(countyId) is { } county && !county.Name.EndsWith(" city", StringComparison.Ordinal) && AreNamedAfter(names, county) => countyId,
        "CITY" when Get(placeId) is { Level: JurisdictionLevelCodes.Place } place && AreNamedAfter(names, place) => placeId,
        "STATE" => UsStates.All.First(s => s.Code == state).Geoid,
        _ => null,
    };

    private JurisdictionFact? Get(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    private static bool AreNamedAfter(IReadOnlyCollection<string> names, JurisdictionFact jurisdiction)
    {
        var words = FacilityNameReader.ToWords(jurisdiction.Name);
        if (jurisdiction.Level == JurisdictionLevelCodes.County)
            words = CountyIndex.RemoveCountyKind(words);
        return names.Any(name => FacilityNameReader.Contains(name, words));
    }
}
