namespace RecordsApi.Domain.Model;

/// <summary>
/// The agency that is party to an agreement from a date. An agreement can pass to another agency and keep its id.
/// </summary>
public sealed class AgencyTenure : IEditableFact
{
    /// <summary>Id of the agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>Number of the tenure within the agreement, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Id of the agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>First date of the tenure: the date of the first publication that printed the agency as the party.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary>
    /// How the agency's rows were matched to the agreement: <c>first</c>, <c>same-document</c>, <c>same-signed-day</c>,
    /// <c>alias</c>; <c>entered</c> for a manual entry.
    /// </summary>
    public required string Basis { get; init; }

    /// <summary>The name of the agency as an editor entered it; null if the agency was given by its id, or is from a list.</summary>
    public string? EnteredName { get; init; }

    /// <summary>Code of the <see cref="RecordsApi.Domain.Entry.AgencyNameMatch"/> by which the entered name led to the agency; null if no name was entered.</summary>
    public string? NameMatch { get; init; }

    /// <summary>Returns the same tenure for another agency.</summary>
    public AgencyTenure WithAgency(string agencyId) => new()
    {
        AgreementId = AgreementId,
        Ordinal = Ordinal,
        AgencyId = agencyId,
        ValidFrom = ValidFrom,
        RecordedAt = RecordedAt,
        Basis = Basis,
        Entered = Entered,
        EnteredName = EnteredName,
        NameMatch = NameMatch,
    };
}
