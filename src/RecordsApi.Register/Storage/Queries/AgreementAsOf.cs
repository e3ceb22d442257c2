namespace RecordsApi.Register.Storage.Queries;

/// <summary>An agreement as it stood within a <see cref="RegisterFrame"/>.</summary>
public class AgreementAsOf
{
    /// <summary>Id of the agreement.</summary>
    public required string Id { get; init; }

    /// <summary>Program code.</summary>
    public required string ProgramCode { get; init; }

    /// <summary>Model code.</summary>
    public required string ModelCode { get; init; }

    /// <summary>The other party.</summary>
    public required string Counterparty { get; init; }

    /// <summary><c>current</c>, <c>merged</c> or <c>retracted</c>.</summary>
    public required string RecordState { get; init; }

    /// <summary>The agreement it follows after an end.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>The agency that was party to it.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Name of the agency.</summary>
    public required string AgencyName { get; init; }

    /// <summary>Type of the agency.</summary>
    public required string AgencyType { get; init; }

    /// <summary>USPS code of the agency's state.</summary>
    public required string State { get; init; }

    /// <summary>GEOID of the agency's jurisdiction.</summary>
    public string? JurisdictionId { get; init; }

    /// <summary>Name of the jurisdiction.</summary>
    public string? JurisdictionName { get; init; }

    /// <summary>Level of the jurisdiction.</summary>
    public string? Level { get; init; }

    /// <summary>The event that set the status; null where no event counts yet.</summary>
    public string? EventId { get; init; }

    /// <summary>Status; null where no event counts yet.</summary>
    public string? Status { get; init; }

    /// <summary>Phase of the status.</summary>
    public string? Phase { get; init; }

    /// <summary>When the status began, EDTF.</summary>
    public string? StatusSince { get; init; }

    /// <summary>Earliest day the status can have begun.</summary>
    public DateOnly? StatusEarliest { get; init; }

    /// <summary>Latest day the status can have begun.</summary>
    public DateOnly? StatusLatest { get; init; }

    /// <summary>Day since which it has been in force without a break; null where it is not.</summary>
    public DateOnly? InForceSince { get; init; }

    /// <summary>Basis of the event that set the status.</summary>
    public string? StatusBasis { get; init; }

    /// <summary>Confidence of that event.</summary>
    public string? Confidence { get; init; }

    /// <summary>The signing day, as last printed by then.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Day of the first publication of any list that carried it.</summary>
    public DateOnly? FirstListedOn { get; init; }

    /// <summary>Day of the last publication of any list that carried it by then.</summary>
    public DateOnly? LastListedOn { get; init; }

    /// <summary>Whether the newest accepted publication of either list carried it.</summary>
    public bool Listed { get; init; }

    /// <summary>Whether sources disagreed on any event that stood.</summary>
    public bool Disputed { get; init; }

    /// <summary>Whether the day lies inside the imprecise date of an event, so that its step may or may not have happened.</summary>
    public bool Possible { get; init; }
}
