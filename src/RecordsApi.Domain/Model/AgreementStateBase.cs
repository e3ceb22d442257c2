namespace RecordsApi.Domain.Model;

/// <summary>What an agreement, its party and its life say at one time.</summary>
public abstract class AgreementStateBase
{
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

    /// <summary>The step that set the status; null where none counts yet.</summary>
    public string? EventId { get; init; }

    /// <summary>Status; null where no step counts yet.</summary>
    public string? Status { get; init; }

    /// <summary>Phase of the status.</summary>
    public string? Phase { get; init; }

    /// <summary>When the status began, EDTF.</summary>
    public string? StatusSince { get; init; }

    /// <summary>Earliest day the status can have begun.</summary>
    public DateOnly? StatusEarliest { get; init; }

    /// <summary>Latest day the status can have begun.</summary>
    public DateOnly? StatusLatest { get; init; }

    /// <summary>Basis of the step that set the status.</summary>
    public string? StatusBasis { get; init; }

    /// <summary>Confidence of that step.</summary>
    public string? Confidence { get; init; }

    /// <summary>Day since which it has been in force without a break; null where it is not.</summary>
    public DateOnly? InForceSince { get; init; }

    /// <summary>The signing day, as last printed by then.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Whether sources disagreed on any step by then.</summary>
    public bool Disputed { get; init; }

    /// <summary>Whether it lies inside the imprecise date of a step, so that the step may or may not have been taken.</summary>
    public bool Possible { get; init; }
}
