namespace RecordsApi.Domain.Model;

/// <summary>
/// An agreement between an agency and another authority: its identity and parties. Its status on a date follows from its
/// status events; whether it is listed follows from its listings.
/// </summary>
public sealed class Agreement : IEditableFact
{
    /// <summary>
    /// Slug, <c>fl-hialeah-police-department-287g-task-force-1</c>. Does not change when the agreement passes to another agency.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Id of the agency that is currently party to the agreement; null for an agreement about a facility whose party no source names.</summary>
    public string? AgencyId { get; set; }

    /// <summary>Id of the facility that the agreement is about; null for an agreement that is about none.</summary>
    public string? FacilityId { get; init; }

    /// <summary>Program code.</summary>
    public required string ProgramCode { get; init; }

    /// <summary>Model code.</summary>
    public required string ModelCode { get; init; }

    /// <summary>The other party, <c>ICE</c>.</summary>
    public required string Counterparty { get; init; }

    /// <summary>Number among the agreements of the same parties under the same model, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Id of the ended agreement that this one follows; null if there is none.</summary>
    public string? PredecessorId { get; set; }

    /// <summary><c>current</c>, <c>merged</c> or <c>retracted</c>.</summary>
    public required string RecordState { get; set; }

    /// <summary>Id of the agreement that replaces a merged record; null otherwise.</summary>
    public string? MergedIntoId { get; set; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }
}

/// <summary>
/// A signing date printed for an agreement, from the publication that first printed it. The newest revision counts.
/// </summary>
public sealed class SignedDay : IEditableFact
{
    /// <summary>Id of the agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>Number of the revision within the agreement, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The signing date: as printed, or as read if the lists prove the printed one impossible and one error explains it.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>The date as printed; null if it is <see cref="SignedOn"/>.</summary>
    public DateOnly? PrintedOn { get; init; }

    /// <summary>How the date was read, and how it relates to the date printed before; null if there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// First date on which the revision applies: the date of the publication that first printed it, that of the revision that it
    /// corrects, or the signing date itself for a manual entry.
    /// </summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Id of the publication that first printed it; null for a manual entry.</summary>
    public string? PublicationId { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }
}

/// <summary>A link to a document of an agreement.</summary>
public sealed class AgreementDocument : IEditableFact
{
    /// <summary>Id of the agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary><c>agreement</c> or <c>addendum</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>URL of the document, without the wrappers that mail scanners and web archives add.</summary>
    public required string Url { get; init; }

    /// <summary>What the file name says otherwise than the agreement, for example another agency; null if nothing.</summary>
    public string? Remark { get; set; }

    /// <summary>
    /// First date on which the link applies: the date of the publication that first printed it, or of the agreement's first
    /// status event for a manual entry.
    /// </summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Id of the publication that first printed the link; null for a manual entry.</summary>
    public string? PublicationId { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }
}
