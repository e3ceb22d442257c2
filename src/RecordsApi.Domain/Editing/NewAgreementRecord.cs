namespace RecordsApi.Domain.Editing;

/// <summary>A link to a document of an agreement, as entered.</summary>
/// <param name="Kind"><c>agreement</c> or <c>addendum</c>.</param>
/// <param name="Url">URL of the document.</param>
public sealed record DocumentRecord(string Kind, string Url);

/// <summary>A new agreement with its first known status event, as entered.</summary>
public sealed record NewAgreementRecord : ManualRecord
{
    /// <summary>
    /// Id of the agency if the register contains it; otherwise <see cref="AgencyName"/> and <see cref="State"/> are required.
    /// </summary>
    public string? AgencyId { get; init; }

    /// <summary>
    /// Name of an agency that the register may not contain. If it contains one with this name, that agency is used.
    /// </summary>
    public string? AgencyName { get; init; }

    /// <summary>USPS code of that agency's state.</summary>
    public string? State { get; init; }

    /// <summary>Whether a new agency is entered although agencies with similar names exist.</summary>
    public bool CreatesAgency { get; init; }

    /// <summary>Program code.</summary>
    public required string Program { get; init; }

    /// <summary>Code of a model of the program.</summary>
    public required string Model { get; init; }

    /// <summary>The counterparty.</summary>
    public string Counterparty { get; init; } = "ICE";

    /// <summary>Id of the ended agreement that this one follows; null if there is none.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>Date of the last signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Documents of the agreement.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; init; } = [];

    /// <summary>The first status event.</summary>
    public required StatusEventRecord FirstStatusEvent { get; init; }
}
