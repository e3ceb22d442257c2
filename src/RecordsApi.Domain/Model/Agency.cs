namespace RecordsApi.Domain.Model;

/// <summary>A law-enforcement or other public agency that is a party to agreements.</summary>
public sealed class Agency : IEditableFact
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

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary><c>current</c>, <c>merged</c> or <c>retracted</c>.</summary>
    public string RecordState { get; init; } = "current";

    /// <summary>The agency that a merged record leads to.</summary>
    public string? MergedIntoId { get; init; }
}

/// <summary>A name under which an agency was printed.</summary>
public sealed class AgencyName : ITemporalFact
{
    /// <summary>The agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The name, white space folded, otherwise as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Day of the first publication that printed it.</summary>
    public required DateOnly FirstSeenOn { get; init; }

    /// <summary>Day of the last publication that printed it, by all that is known now; for an earlier moment the listings tell it.</summary>
    public required DateOnly LastSeenOn { get; set; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>An originating agency identifier the FBI gave to an agency.</summary>
public sealed class AgencyOri : ITemporalFact
{
    /// <summary>The agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The ORI, nine characters.</summary>
    public required string Ori { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}
