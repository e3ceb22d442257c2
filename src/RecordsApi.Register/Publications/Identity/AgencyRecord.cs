using RecordsApi.Register.Agencies;

namespace RecordsApi.Register.Publications.Identity;

/// <summary>An agency while the register is derived.</summary>
internal sealed class AgencyRecord(string id, string state, AgencyName name)
{
    private readonly Dictionary<string, (DateOnly First, DateOnly Last)> printed = [];

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

    /// <summary>Names as printed, each with the first and the last day it was seen.</summary>
    public IReadOnlyDictionary<string, (DateOnly First, DateOnly Last)> Printed => printed;

    /// <summary>Takes note that a row names the agency.</summary>
    public void Seen(string printedName, AgencyName name, string? type, string? county, DateOnly day)
    {
        Name = name;
        PrintedType = type ?? PrintedType;
        PrintedCounty = county ?? PrintedCounty;
        StillSeen(printedName, day);
    }

    /// <summary>Takes note that a row that names the agency still stands.</summary>
    public void StillSeen(string printedName, DateOnly day)
    {
        printed[printedName] = printed.TryGetValue(printedName, out var days)
            ? (days.First < day ? days.First : day, days.Last > day ? days.Last : day)
            : (day, day);
    }
}
