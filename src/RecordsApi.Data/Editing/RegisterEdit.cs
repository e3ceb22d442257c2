using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>An edit of the register.</summary>
public abstract record RegisterEdit;

/// <summary>Creates a record.</summary>
/// <param name="Record">The record.</param>
/// <param name="AgreementId">The agreement of a <see cref="StatusEventRecord"/>; null for every other record.</param>
public sealed record RecordCreation(ManualRecord Record, string? AgreementId = null) : RegisterEdit;

/// <summary>Corrects a record. Queries for earlier knowledge timestamps still return its previous content.</summary>
public sealed record RecordCorrection : RegisterEdit
{
    /// <summary>Kind of record.</summary>
    public required RecordKind RecordKind { get; init; }

    /// <summary>Id of the record.</summary>
    public required string Id { get; init; }

    /// <summary>Kind of correction. <see cref="CorrectionKind.Split"/> is entered as a retraction and new records.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>The editor's reason.</summary>
    public required string Reason { get; init; }

    /// <summary>Ids of the supporting sources; not required for an error of the register itself.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>
    /// The corrected record with all its properties; null for a merge or a retraction. <see cref="AgreementDetails"/> for an agreement,
    /// <see cref="AgencyDetails"/> for an agency, otherwise the type with which the record was created.
    /// </summary>
    public ManualRecord? Record { get; init; }

    /// <summary>The record before the correction, if it is known: rules that it did not meet before are not held against the correction.</summary>
    public ManualRecord? Before { get; init; }

    /// <summary>Id of the remaining record, for a merge of agencies or agreements.</summary>
    public string? MergeIntoId { get; init; }

    /// <summary>
    /// The newest timestamp (UTC) of the record that the editor read. If the record changed afterwards, the edit is rejected. Null
    /// only if the caller has checked this in another way.
    /// </summary>
    public DateTimeOffset? IfUnmodifiedSince { get; init; }
}

/// <summary>Completes a correction from the current record, in the transaction of the edit. Returns null if the correction changes nothing.</summary>
/// <param name="db">The register before the edit.</param>
/// <param name="correction">The correction, whose record exists and is the version that the editor read.</param>
/// <param name="cancellation">Cancels the edit.</param>
public delegate Task<RecordCorrection?> CorrectionPreparation(RegisterContext db, RecordCorrection correction, CancellationToken cancellation);

/// <summary>The editor: the API key and the request.</summary>
/// <param name="KeyId">Id of the API key, not the key itself.</param>
/// <param name="KeyName">Name of the key.</param>
/// <param name="RequestId">Id of the request, as in the log.</param>
public sealed record EditorIdentity(string KeyId, string KeyName, string RequestId);
