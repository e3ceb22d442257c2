namespace RecordsApi.Domain.Model;

/// <summary>
/// A government's territory: the country, a state or territory, a county, a place or a county subdivision.
/// Every one the Census Bureau lists is here, also those without agreements: "none recorded" is an answer.
/// </summary>
public sealed class Jurisdiction
{
    /// <summary>Census GEOID as text, zeros kept: <c>us</c>, <c>12</c>, <c>12086</c>, <c>1245000</c>, <c>4200143056</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name as people say it: <c>Hialeah</c>, <c>Miami-Dade County</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One of <c>country</c>, <c>state</c>, <c>county</c>, <c>place</c>, <c>county-subdivision</c>.</summary>
    public required string Level { get; init; }

    /// <summary>USPS code of the state or territory; null for the country.</summary>
    public string? State { get; init; }

    /// <summary>Open Civic Data division id.</summary>
    public string? OcdId { get; init; }

    /// <summary>ISO 3166-2 code; states and territories only.</summary>
    public string? Iso3166 { get; init; }

    /// <summary>Inhabitants, as estimated by <see cref="PopulationSourceId"/> for <see cref="PopulationYear"/>.</summary>
    public int? Population { get; init; }

    /// <summary>Vintage of <see cref="Population"/>.</summary>
    public int? PopulationYear { get; init; }

    /// <summary>Source of <see cref="Population"/>.</summary>
    public string? PopulationSourceId { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>Source of the coordinates.</summary>
    public string? CoordinatesSourceId { get; init; }
}

/// <summary>
/// That one jurisdiction lies in another, at any distance; each also lies in itself at depth 0.
/// A place that spans counties has several parents at depth 1.
/// </summary>
public sealed class JurisdictionAncestor
{
    /// <summary>GEOID of the one inside.</summary>
    public required string JurisdictionId { get; init; }

    /// <summary>GEOID of the one around it.</summary>
    public required string AncestorId { get; init; }

    /// <summary>Steps between them: 0 itself, 1 a parent.</summary>
    public required int Depth { get; init; }
}
