using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>An agency while the register is derived.</summary>
internal sealed class DerivedAgency(string id, string state, ParsedAgencyName name)
{
    /// <summary>Slug, made from the first printed name.</summary>
    public string Id { get; } = id;

    /// <summary>USPS code.</summary>
    public string State { get; } = state;

    /// <summary>The newest printed name, understood.</summary>
    public ParsedAgencyName Name { get; private set; } = name;

    /// <summary>TYPE as last printed.</summary>
    public string? PrintedType { get; private set; }

    /// <summary>COUNTY as last printed.</summary>
    public string? PrintedCounty { get; private set; }

    /// <summary>Takes note of what a row prints of it.</summary>
    public void UpdateFromRow(ParsedAgencyName name, string? type, string? county)
    {
        Name = name;
        PrintedType = type ?? PrintedType;
        PrintedCounty = county ?? PrintedCounty;
    }
}
