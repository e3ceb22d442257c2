namespace RecordsApi.Features.Jurisdictions.V1;

/// <summary>A government's territory.</summary>
/// <param name="Id" example="1230000">Census GEOID as text, zeros kept.</param>
/// <param name="Name" example="Hialeah">Name as people say it.</param>
/// <param name="Level" example="place">Level; see <c>/v1/enums/jurisdiction-level</c>.</param>
/// <param name="State" example="FL">USPS code of the state or territory; null for the country.</param>
/// <param name="ParentIds">GEOIDs of what it lies directly in; a place that spans counties has several.</param>
/// <param name="OcdId" example="ocd-division/country:us/state:fl/place:hialeah">Open Civic Data division id.</param>
/// <param name="Iso3166">ISO 3166-2 code; states and territories only.</param>
/// <param name="Population" example="220490">Inhabitants; null where not known.</param>
/// <param name="PopulationYear" example="2021">Vintage of that number.</param>
/// <param name="PopulationSourceId">Source of that number.</param>
/// <param name="Latitude" example="25.86">Degrees north, WGS 84.</param>
/// <param name="Longitude" example="-80.29">Degrees east, WGS 84.</param>
/// <param name="CoordinatesSourceId">Source of the coordinates.</param>
/// <param name="Inside">How many jurisdictions of each level lie inside it; null in lists, where it is not counted.</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record JurisdictionV1(
    string Id, string Name, string Level, string? State, IReadOnlyList<string> ParentIds, string? OcdId, string? Iso3166,
    int? Population, int? PopulationYear, string? PopulationSourceId, double? Latitude, double? Longitude,
    string? CoordinatesSourceId, IReadOnlyList<LevelCountV1>? Inside, JurisdictionLinksV1 Links, string Citation);

/// <summary>How many jurisdictions of one level.</summary>
/// <param name="Level" example="place">The level.</param>
/// <param name="Count" example="34">How many.</param>
public sealed record LevelCountV1(string Level, int Count);

/// <summary>Where more about a jurisdiction is.</summary>
/// <param name="Self">The jurisdiction.</param>
/// <param name="History">Steps of agreements in it.</param>
/// <param name="Agreements">Agreements in it.</param>
/// <param name="Inside">It and everything inside it.</param>
public sealed record JurisdictionLinksV1(string Self, string History, string Agreements, string Inside);
