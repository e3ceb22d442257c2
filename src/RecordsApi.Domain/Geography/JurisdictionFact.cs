namespace RecordsApi.Domain.Geography;

/// <summary>
/// One jurisdiction, from the published geography. A value that no source gives is null. Only a missing point is computed, and the fact says how.
/// </summary>
/// <param name="Id">
/// Census GEOID as text, with leading zeros (2 digits for a state, 5 for a county, 7 for a place, 10 for a county
/// subdivision), or <c>us</c> for the country.
/// </param>
/// <param name="Name">
/// Display name: counties and townships with their kind ("Miami-Dade County"), places and New England towns without it
/// ("Hialeah").
/// </param>
/// <param name="Level">One of <see cref="JurisdictionLevelCodes"/>.</param>
/// <param name="State">USPS code of the state or territory; null for the country.</param>
/// <param name="OcdId">Open Civic Data division id; no two jurisdictions have the same one.</param>
/// <param name="Iso3166">ISO 3166-2 code of a state or territory ("US-FL"), "US" for the country, otherwise null.</param>
/// <param name="ParentIds">
/// GEOIDs of the containing jurisdictions, in ordinal order. A place can lie in several counties; if no source names one,
/// the state is its parent.
/// </param>
/// <param name="Population">Residents on 1 July of <paramref name="PopulationYear"/>.</param>
/// <param name="PopulationYear">Vintage of the estimate.</param>
/// <param name="PopulationSourceId">Id of the population's source; see <see cref="GeographySources"/>.</param>
/// <param name="Latitude">Degrees north, WGS 84 or NAD 83 as given by the source (they differ by about one meter).</param>
/// <param name="Longitude">Degrees east (negative in the Americas).</param>
/// <param name="CoordinatesSourceId">Id of the coordinates' source; see <see cref="GeographySources"/>.</param>
public sealed record JurisdictionFact(
    string Id,
    string Name,
    string Level,
    string? State,
    string? OcdId,
    string? Iso3166,
    IReadOnlyList<string> ParentIds,
    int? Population,
    int? PopulationYear,
    string? PopulationSourceId,
    double? Latitude,
    double? Longitude,
    string? CoordinatesSourceId)
{
    /// <summary>Id of the source that names the counties of a place; null for other levels, and where no source names one.</summary>
    public string? ParentsSourceId { get; init; }

    /// <summary>
    /// How the coordinates were obtained: a code of <see cref="Model.CoordinatesBasis"/>; null without coordinates.
    /// </summary>
    public string? CoordinatesBasis { get; init; }
}
