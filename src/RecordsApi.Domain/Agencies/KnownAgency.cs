namespace RecordsApi.Domain.Agencies;

/// <summary>An agency of the register with what it is recognized by.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its display name.</param>
/// <param name="State">USPS code of its state.</param>
/// <param name="Type">Code of its type.</param>
/// <param name="JurisdictionId">GEOID of the jurisdiction in which it is located; null if unknown.</param>
/// <param name="CountyIds">GEOIDs of the counties in which it lies; empty if none is known.</param>
/// <param name="Oris">Its ORIs.</param>
/// <param name="PrintedNames">The names under which lists printed it.</param>
public sealed record KnownAgency(
    string Id, string Name, string State, string Type, string? JurisdictionId, IReadOnlyList<string> CountyIds, IReadOnlyList<string> Oris,
    IReadOnlyList<string> PrintedNames);
