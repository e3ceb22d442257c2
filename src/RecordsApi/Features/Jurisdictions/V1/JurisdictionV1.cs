using RecordsApi.Http.Citations;

namespace RecordsApi.Features.Jurisdictions.V1;

/// <summary>The territory of a government.</summary>
/// <param name="Id" example="1230000">Census GEOID as text, with leading zeros.</param>
/// <param name="Name" example="Hialeah">Common name.</param>
/// <param name="Level" example="place">Level; see <c>/v1/enums/jurisdiction-level</c>.</param>
/// <param name="State" example="FL">USPS code of the state or territory; null for the country.</param>
/// <param name="ParentIds">GEOIDs of the jurisdictions directly above it; a place that spans several counties has several.</param>
/// <param name="ParentsSourceId" example="census-pep-2021">Source that names the counties of a place; null for other levels, and if no source names one, so that the state is the parent. The FBI's list (<c>fbi-le-employees-2025</c>) names the counties in which a city's police report, which can be fewer than those of the city.</param>
/// <param name="OcdId" example="ocd-division/country:us/state:fl/place:hialeah">Open Civic Data division id.</param>
/// <param name="Iso3166">ISO 3166-2 code; states and territories only.</param>
/// <param name="Population" example="220490">Population; null if unknown.</param>
/// <param name="PopulationYear" example="2021">Year of the population number.</param>
/// <param name="PopulationSourceId">Source of the population number.</param>
/// <param name="Latitude" example="25.86">Degrees north, WGS 84.</param>
/// <param name="Longitude" example="-80.29">Degrees east, WGS 84.</param>
/// <param name="CoordinatesSourceId">Source of the coordinates, or of the points from which they were computed.</param>
/// <param name="CoordinatesBasis" example="published">How the coordinates were obtained; see <c>/v1/enums/coordinates-basis</c>. Null without coordinates: states, and places without a known county.</param>
/// <param name="Inside">Number of jurisdictions of each level inside it; null in lists, where it is not computed.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record JurisdictionV1(
    string Id, string Name, string Level, string? State, IReadOnlyList<string> ParentIds, string? ParentsSourceId, string? OcdId, string? Iso3166,
    int? Population, int? PopulationYear, string? PopulationSourceId, double? Latitude, double? Longitude,
    string? CoordinatesSourceId, string? CoordinatesBasis, IReadOnlyList<LevelCountV1>? Inside, JurisdictionLinksV1 Links, string Citation) : ICitable<JurisdictionV1>
{
    CitedRecord ICitable.Describe() => new("jurisdiction", Id, $"jurisdictions/{Id}", State is null || Level == "state" ? Name : $"{Name}, {State}", null, null, CitedTimes.None);

    JurisdictionV1 ICitable<JurisdictionV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>The number of jurisdictions of a level.</summary>
/// <param name="Level" example="place">The level.</param>
/// <param name="Count" example="34">Number of jurisdictions.</param>
public sealed record LevelCountV1(string Level, int Count);

/// <summary>Links of a jurisdiction.</summary>
/// <param name="Self">The jurisdiction.</param>
/// <param name="History">Status events of agreements in it.</param>
/// <param name="Agreements">Agreements in it.</param>
/// <param name="Inside">The jurisdiction and everything inside it.</param>
/// <param name="Feed">Changes to agencies and agreements in it, as an Atom feed.</param>
public sealed record JurisdictionLinksV1(string Self, string History, string Agreements, string Inside, string Feed);
