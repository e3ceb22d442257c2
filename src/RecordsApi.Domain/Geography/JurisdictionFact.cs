namespace RecordsApi.Domain.Geography;

/// <summary>
/// What the published geography says of one jurisdiction. A value that no source gives is null: nothing is estimated.
/// </summary>
/// <param name="Id">Census GEOID as text, leading zeros kept (2 digits a state, 5 a county, 7 a place, 10 a county
/// subdivision), or <c>us</c> for the country.</param>
/// <param name="Name">Name for display: counties and townships with their kind ("Miami-Dade County"), places and New
/// England towns without it ("Hialeah").</param>
/// <param name="Level">One of <see cref="JurisdictionLevelCodes"/>.</param>
/// <param name="State">USPS code of the state or territory; null for the country.</param>
/// <param name="OcdId">Open Civic Data division id, without sharing: no two jurisdictions carry the same one.</param>
/// <param name="Iso3166">ISO 3166-2 code of a state or territory ("US-FL"), "US" for the country, else null.</param>
/// <param name="ParentIds">GEOIDs of what contains it, ordinal order. A place can lie in several counties; where its
/// county is not known the state stands in.</param>
/// <param name="Population">Residents on 1 July of <paramref name="PopulationYear"/>.</param>
/// <param name="PopulationYear">Vintage of the estimate.</param>
/// <param name="PopulationSourceId">Where the population comes from, see <see cref="GeographySources"/>.</param>
/// <param name="Latitude">Degrees north, WGS 84 or NAD 83 as the source prints it (they differ by about a metre).</param>
/// <param name="Longitude">Degrees east (negative in the Americas).</param>
/// <param name="CoordinatesSourceId">Where the coordinates come from, see <see cref="GeographySources"/>.</param>
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
    string? CoordinatesSourceId);
