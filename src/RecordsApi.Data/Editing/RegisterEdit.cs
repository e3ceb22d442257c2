using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>One act of an editor.</summary>
public abstract record RegisterEdit;

/// <summary>A new record. A step names the agreement it belongs to.</summary>
/// <param name="Record">The record.</param>
/// <param name="AgreementId">The agreement of a <see cref="StatusEventRecord"/>; null for every other record.</param>
public sealed record RecordCreation(ManualRecord Record, string? AgreementId = null) : RegisterEdit;

/// <summary>Something on record is put right. What it said before stays, and can be asked for.</summary>
public sealed record RecordCorrection : RegisterEdit
{
    /// <summary>Kind of record.</summary>
    public required RecordKind RecordKind { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Why it is corrected. <see cref="CorrectionKind.Split"/> is entered as a retraction and new records.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>The reason, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Ids of the sources that show it; none is needed for a slip of the register's own.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>
    /// The whole record as it is right; null for a merge and a retraction. <see cref="AgreementDetails"/> for an
    /// agreement, <see cref="AgencyDetails"/> for an agency, the kind that is entered for the others.
    /// </summary>
    public ManualRecord? Record { get; init; }

    /// <summary>The record that stays, for a merge of agencies or of agreements.</summary>
    public string? MergeIntoId { get; init; }

    /// <summary>
    /// The newest moment (UTC) that the editor had seen. If the record changed since, nothing is done; null is only right
    /// where the caller has seen to it otherwise.
    /// </summary>
    public DateTimeOffset? IfUnmodifiedSince { get; init; }
}

/// <summary>Who edits: the key, and the request it came with.</summary>
/// <param name="KeyId">Id of the key; never the key.</param>
/// <param name="KeyName">Its name.</param>
/// <param name="RequestId">The request, as the log knows it.</param>
public sealed record EditorIdentity(string KeyId, string KeyName, string RequestId);
