namespace RecordsApi.Register.Model;

/// <summary>Which agency is party to an agreement, from when: an agreement can pass from one to another and keep its id.</summary>
public sealed class AgencyTenure
{
    /// <summary>The agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>Counts the agencies of the agreement, from 1.</summary>
    public required int Turn { get; init; }

    /// <summary>The agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Day from which it is named as the party: that of the first publication that printed it.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Moment from which it could be known (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>How we know that it is the same agreement: <c>first</c>, <c>same-document</c>, <c>same-signed-day</c>, <c>alias</c>.</summary>
    public required string Basis { get; init; }
}
