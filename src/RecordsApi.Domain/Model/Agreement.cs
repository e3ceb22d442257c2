namespace RecordsApi.Domain.Model;

/// <summary>
/// An agreement between an agency and another authority: its identity and parties. Its status on a date follows from its
/// status events; whether it is listed follows from its listings.
/// </summary>
public sealed class Agreement : IEditableFact
{
    /// <summary>Slug, <c>fl-hialeah-police-department-287g-task-force-1</c>; stays when the agreement passes to another agency.</summary>
    public required string Id { get; init; }

    /// <summary>The agency that is party to it now.</summary>
    public required string AgencyId { get; set; }

    /// <summary>Program code.</summary>
    public required string ProgramCode { get; init; }

    /// <summary>Model code.</summary>
    public required string ModelCode { get; init; }

    /// <summary>The other party, <c>ICE</c>.</summary>
    public required string Counterparty { get; init; }

    /// <summary>Counts the agreements of the same parties under the same model, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The agreement it follows after an end.</summary>
    public string? PredecessorId { get; set; }

    /// <summary><c>current</c>, <c>merged</c> or <c>retracted</c>.</summary>
    public required string RecordState { get; set; }

    /// <summary>Where a merged record went.</summary>
    public string? MergedIntoId { get; set; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }
}

/// <summary>A day printed as the signing day of an agreement, while it was printed. The newest one counts.</summary>
public sealed class SignedDay : IEditableFact
{
    /// <summary>The agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>Counts the revisions of the agreement, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>First day for which it counts: that of the publication that first printed it, or the day itself if a person entered it.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>The publication that first printed it; null if a person entered it.</summary>
    public string? PublicationId { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }
}

/// <summary>A document of an agreement, by link.</summary>
public sealed class AgreementDocument : IEditableFact
{
    /// <summary>The agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary><c>agreement</c> or <c>addendum</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Address, freed of the wrappers that mail scanners and archives put around it.</summary>
    public required string Url { get; init; }

    /// <summary>First day for which it counts: that of the publication that first linked it, or of the first step if a person entered it.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>The publication that first linked it; null if a person entered it.</summary>
    public string? PublicationId { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }
}
