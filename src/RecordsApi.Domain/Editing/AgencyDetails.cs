using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Editing;

/// <summary>The properties of an agency that can be corrected.</summary>
public sealed record AgencyDetails : ManualRecord
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Type.</summary>
    public required AgencyType Type { get; init; }

    /// <summary>GEOID of the agency's jurisdiction; null if it has none.</summary>
    public string? JurisdictionId { get; init; }
}
