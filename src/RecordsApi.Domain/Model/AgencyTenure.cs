namespace RecordsApi.Domain.Model;

/// <summary>Which agency is party to an agreement, from when: an agreement can pass from one to another and keep its id.</summary>
public sealed class AgencyTenure : IEditableFact
{
    /// <summary>The agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>Counts the agencies of the agreement, from 1.</summary>
    public required int Turn { get; init; }

    /// <summary>The agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Day from which it is named as the party: that of the first publication that printed it.</summary>
    public required DateOnly FromDay { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary>How we know that it is the same agreement: <c>first</c>, <c>same-document</c>, <c>same-signed-day</c>, <c>alias</c>.</summary>
    public required string Basis { get; init; }

    /// <summary>The same turn of another agency.</summary>
    public AgencyTenure WithAgency(string agencyId) => new()
    {
        AgreementId = AgreementId,
        Turn = Turn,
        AgencyId = agencyId,
        FromDay = FromDay,
        RecordedAt = RecordedAt,
        Basis = Basis,
        Entered = Entered,
    };
}
