using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Entry;

namespace RecordsApi.Data.Editing;

/// <summary>The result of an edit.</summary>
public abstract record EditResult;

/// <summary>The edit was committed.</summary>
/// <param name="RecordKind">Kind of record.</param>
/// <param name="Id">Id of the record; for a corrected status event, the id of the event that replaces it.</param>
/// <param name="RecordedAt">Timestamp of entry (UTC).</param>
/// <param name="Before">The record before the edit, as JSON; null for a new record.</param>
/// <param name="After">The record after the edit, as JSON; null for a retraction.</param>
public sealed record AppliedEdit(RecordKind RecordKind, string Id, DateTimeOffset RecordedAt, string? Before, string? After) : EditResult
{
    /// <summary>Whether the edit changed nothing, so that nothing was recorded; <see cref="RecordedAt"/> is then the newest timestamp in the register.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Of a new agreement: its agency, and how it was found.</summary>
    public FoundAgency? Agency { get; init; }
}

/// <summary>The agency that an editor meant.</summary>
/// <param name="Given">The name, or the id, as it was given.</param>
/// <param name="Id">Id of the agency.</param>
/// <param name="Name">Its name.</param>
/// <param name="Match">How it was found.</param>
public sealed record FoundAgency(string Given, string Id, string Name, AgencyNameMatch Match);

/// <summary>The edit was rejected, and nothing has changed.</summary>
/// <param name="Reason">The reason for the rejection.</param>
/// <param name="Errors">The validation errors; at least one.</param>
public sealed record RejectedEdit(EditRejectionReason Reason, IReadOnlyList<EditValidationError> Errors) : EditResult;

/// <summary>Reasons for rejecting an edit.</summary>
public enum EditRejectionReason
{
    /// <summary>The record does not exist (404).</summary>
    NotFound,

    /// <summary>The record changed after the editor read it (412).</summary>
    Stale,

    /// <summary>The record already exists, or was merged or retracted (409).</summary>
    Conflict,

    /// <summary>The edit refers to a record that does not exist, or its content is not valid (422).</summary>
    Invalid,

    /// <summary>The status transition is not allowed (422).</summary>
    InvalidTransition,
}

/// <summary>A validation error of an edit.</summary>
/// <param name="Pointer">JSON pointer into the request body, <c>/status</c>; empty for the whole body.</param>
/// <param name="Message">What is wrong; for a status transition, also the current status and the conflicting event.</param>
/// <param name="Allowed">The allowed values; null if they cannot be listed.</param>
/// <param name="Nearest">The closest allowed value; null if none is close.</param>
public sealed record EditValidationError(string Pointer, string Message, IReadOnlyList<string>? Allowed = null, string? Nearest = null)
{
    /// <summary>The agencies that may be meant; null where no agency is looked for.</summary>
    public IReadOnlyList<NearAgency>? Candidates { get; init; }
}
