namespace RecordsApi.Register.Model;

/// <summary>A law-enforcement or other public agency that is a party to agreements.</summary>
public sealed class Agency
{
    /// <summary>Readable slug made once from the first printed name: <c>fl-hialeah-police-department</c>. Never changes.</summary>
    public required string Id { get; init; }

    /// <summary>The newest printed name, cleaned of "City of" and the like.</summary>
    public required string Name { get; set; }

    /// <summary>USPS code of its state.</summary>
    public required string State { get; init; }

    /// <summary>One of the agency types: <c>sheriff</c>, <c>police</c>, <c>corrections</c>, …</summary>
    public required string Type { get; set; }

    /// <summary>GEOID of the jurisdiction it serves or that contains it; null where no rule finds one.</summary>
    public string? JurisdictionId { get; set; }

    /// <summary>How the jurisdiction was found, <c>none</c> where it was not.</summary>
    public required string JurisdictionMatch { get; set; }

    /// <summary>How the ORIs were found, <c>none</c> where they were not.</summary>
    public required string OriMatch { get; set; }

    /// <summary>People served, as the FBI's list of law-enforcement employees prints it.</summary>
    public int? PopulationServed { get; set; }

    /// <summary>Source of <see cref="PopulationServed"/>.</summary>
    public string? PopulationSourceId { get; set; }
}

/// <summary>A name under which an agency was printed.</summary>
public sealed class AgencyName
{
    /// <summary>The agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The name, white space folded, otherwise as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Day of the first publication that printed it.</summary>
    public required DateOnly FirstSeenOn { get; init; }

    /// <summary>Day of the last publication that printed it.</summary>
    public required DateOnly LastSeenOn { get; set; }
}

/// <summary>An originating agency identifier the FBI gave to an agency.</summary>
public sealed class AgencyOri
{
    /// <summary>The agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The ORI, nine characters.</summary>
    public required string Ori { get; init; }
}
