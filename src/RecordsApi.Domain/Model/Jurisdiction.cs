namespace RecordsApi.Domain.Model;

/// <summary>
/// The territory of a government: the country, a state or territory, a county, a place or a county subdivision. The register
/// contains every one that the Census Bureau lists, so that "no agreements recorded" can be reported for it.
/// </summary>
public sealed class Jurisdiction
{
    /// <summary>
    /// Census GEOID as text, with leading zeros: <c>us</c>, <c>12</c>, <c>12086</c>, <c>1245000</c>, <c>4200143056</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Display name: <c>Hialeah</c>, <c>Miami-Dade County</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One of <c>country</c>, <c>state</c>, <c>county</c>, <c>place</c>, <c>county-subdivision</c>.</summary>
    public required string Level { get; init; }

    /// <summary>USPS code of the state or territory; null for the country.</summary>
    public string? State { get; init; }

    /// <summary>Open Civic Data division id.</summary>
    public string? OcdId { get; init; }

    /// <summary>ISO 3166-2 code; null except for states and territories.</summary>
    public string? Iso3166 { get; init; }

    /// <summary>Residents, as estimated by <see cref="PopulationSourceId"/> for <see cref="PopulationYear"/>.</summary>
    public int? Population { get; init; }

    /// <summary>Year of the estimate.</summary>
    public int? PopulationYear { get; init; }

    /// <summary>Id of the source of <see cref="Population"/>.</summary>
    public string? PopulationSourceId { get; init; }

    /// <summary>Latitude in degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude in degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>Id of the source of the coordinates.</summary>
    public string? CoordinatesSourceId { get; init; }

    /// <summary>How the coordinates were obtained: a code of <see cref="Model.CoordinatesBasis"/>; null without coordinates.</summary>
    public string? CoordinatesBasis { get; init; }

    /// <summary>Id of the source that names the counties of a place; null for other levels, and where no source names one.</summary>
    public string? ParentsSourceId { get; init; }
}

/// <summary>
/// A pair of jurisdictions of which one contains the other, at any distance. Each jurisdiction also contains itself at
/// depth 0. A place that spans counties has several parents at depth 1.
/// </summary>
public sealed class JurisdictionAncestor
{
    /// <summary>GEOID of the contained jurisdiction.</summary>
    public required string JurisdictionId { get; init; }

    /// <summary>GEOID of the containing jurisdiction.</summary>
    public required string AncestorId { get; init; }

    /// <summary>Number of levels between them: 0 for the jurisdiction itself, 1 for a parent.</summary>
    public required int Depth { get; init; }
}
