using RecordsApi.Register.Agencies;

namespace RecordsApi.Register.Publications.Identity;

/// <summary>An agency while the register is derived.</summary>
internal sealed class AgencyRecord(string id, string state, AgencyName name)
{
    /// <summary>Slug, made from the first printed name.</summary>
    public string Id { get; } = id;

    /// <summary>USPS code.</summary>
    public string State { get; } = state;

    /// <summary>The newest printed name, understood.</summary>
    public AgencyName Name { get; private set; } = name;

    /// <summary>TYPE as last printed.</summary>
    public string? PrintedType { get; private set; }

    /// <summary>COUNTY as last printed.</summary>
    public string? PrintedCounty { get; private set; }

    /// <summary>Takes note of what a row prints of it.</summary>
    public void Seen(AgencyName name, string? type, string? county)
    {
        Name = name;
        PrintedType = type ?? PrintedType;
        PrintedCounty = county ?? PrintedCounty;
    }
}
