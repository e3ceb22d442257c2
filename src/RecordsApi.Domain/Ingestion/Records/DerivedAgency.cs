using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Records;

/// <summary>The state of an agency during derivation.</summary>
internal sealed class DerivedAgency(string id, string state, ParsedAgencyName name)
{
    /// <summary>The id: the slug of the first printed name, unless the register has already assigned another id.</summary>
    public string Id { get; } = id;

    /// <summary>The USPS code of the state.</summary>
    public string State { get; } = state;

    /// <summary>The most recently printed name.</summary>
    public ParsedAgencyName Name { get; private set; } = name;

    /// <summary>The most recently printed type; null if none was printed.</summary>
    public string? PrintedType { get; private set; }

    /// <summary>The most recently printed county; null if none was printed.</summary>
    public string? PrintedCounty { get; private set; }

    /// <summary>Updates the printed name, and the type and county if the row has them.</summary>
    public void UpdateFromRow(ParsedAgencyName name, string? type, string? county)
    {
        Name = name;
        PrintedType = type ?? PrintedType;
        PrintedCounty = county ?? PrintedCounty;
    }
}
