using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Editing;

/// <summary>What of an agency can be corrected.</summary>
public sealed record AgencyDetails : ManualRecord
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type.</summary>
    public required AgencyType Type { get; init; }

    /// <summary>GEOID of its jurisdiction.</summary>
    public string? JurisdictionId { get; init; }
}
