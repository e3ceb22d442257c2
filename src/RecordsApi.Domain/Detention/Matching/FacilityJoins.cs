namespace RecordsApi.Domain.Detention.Matching;

/// <summary>How a row was matched to a facility.</summary>
internal static class FacilityJoins
{
    /// <summary>The row is the first of a facility.</summary>
    public const string First = "first";

    /// <summary>By ICE's code.</summary>
    public const string Detloc = "detloc";

    /// <summary>By the address, with the same or another name.</summary>
    public const string Address = "address";

    /// <summary>By the name and the city, with another address or none.</summary>
    public const string Name = "name";

    /// <summary>By a reviewer's ruling.</summary>
    public const string Ruling = "ruling";

    /// <summary>By a name and an address that are both written similarly.</summary>
    public const string Alike = "alike";
}
