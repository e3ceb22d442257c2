namespace RecordsApi.Domain.Model;

/// <summary>A law-enforcement or other public agency that is a party to agreements.</summary>
public sealed class Agency : IEditableFact
{
    /// <summary>
    /// Readable slug, built once from the first printed name and never changed: <c>fl-hialeah-police-department</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>
    /// The newest printed name, cleaned for display: abbreviations written out, "City of" and similar prefixes removed.
    /// </summary>
    public required string Name { get; set; }

    /// <summary>USPS code of the agency's state.</summary>
    public required string State { get; init; }

    /// <summary>One of the agency types: <c>sheriff</c>, <c>police</c>, <c>corrections</c>, …</summary>
    public required string Type { get; set; }

    /// <summary>
    /// GEOID of the jurisdiction in which the agency is located, which is the one that it serves, if it serves one; null if no
    /// rule finds one. Filters by place use it.
    /// </summary>
    public string? JurisdictionId { get; set; }

    /// <summary>GEOID of the jurisdiction that the agency serves as a whole; null if there is none.</summary>
    public string? Serves { get; set; }

    /// <summary>A code of <see cref="Model.ServesReason"/> if <see cref="Serves"/> is null; otherwise null.</summary>
    public string? ServesReason { get; set; }

    /// <summary>How the jurisdiction was matched; <c>none</c> if it was not.</summary>
    public required string JurisdictionMatch { get; set; }

    /// <summary>How the ORIs were matched; <c>none</c> if they were not.</summary>
    public required string OriMatch { get; set; }

    /// <summary>Residents served, as reported in the FBI's list of law-enforcement employees.</summary>
    public int? PopulationServed { get; set; }

    /// <summary>Year to which <see cref="PopulationServed"/> refers.</summary>
    public int? PopulationYear { get; set; }

    /// <summary>Id of the source of <see cref="PopulationServed"/>.</summary>
    public string? PopulationSourceId { get; set; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary><c>current</c>, <c>merged</c> or <c>retracted</c>.</summary>
    public string RecordState { get; init; } = "current";

    /// <summary>Id of the agency that replaces a merged record; null otherwise.</summary>
    public string? MergedIntoId { get; init; }
}

/// <summary>A name under which an agency was printed on a list.</summary>
public sealed class AgencyName : ITemporalFact
{
    /// <summary>Id of the agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The name as printed, with runs of white space collapsed.</summary>
    public required string Name { get; init; }

    /// <summary>Date of the first publication that printed it.</summary>
    public required DateOnly FirstSeenOn { get; init; }

    /// <summary>
    /// Date of the last publication that printed it, as known now. For an earlier knowledge timestamp, use the listings.
    /// </summary>
    public required DateOnly LastSeenOn { get; set; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>An originating agency identifier (ORI) that the FBI assigned to an agency.</summary>
public sealed class AgencyOri : ITemporalFact
{
    /// <summary>Id of the agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>The ORI, nine characters.</summary>
    public required string Ori { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}
