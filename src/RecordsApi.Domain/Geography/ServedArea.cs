namespace RecordsApi.Domain.Geography;

/// <summary>A jurisdiction that an agency serves as a whole.</summary>
/// <param name="Id">GEOID.</param>
/// <param name="Population">Residents; null if unknown.</param>
/// <param name="Ancestors">GEOIDs of the jurisdictions that contain it, wholly or partly.</param>
/// <param name="Counties">GEOIDs of those that are counties.</param>
public sealed record ServedArea(string Id, int? Population, IReadOnlyList<string> Ancestors, IReadOnlyList<string> Counties);
