namespace RecordsApi.Data.Editing;

/// <summary>What came of an edit.</summary>
public abstract record EditResult;

/// <summary>It is done, and will survive a crash.</summary>
/// <param name="RecordKind">Kind of record.</param>
/// <param name="Id">Id of the record; of a corrected step the id of the one that stands now.</param>
/// <param name="RecordedAt">The moment of entry (UTC).</param>
/// <param name="Before">What stood before, as JSON; null for a new record.</param>
/// <param name="After">What stands now, as JSON; null for a retraction.</param>
public sealed record AppliedEdit(RecordKind RecordKind, string Id, DateTimeOffset RecordedAt, string? Before, string? After) : EditResult;

/// <summary>It is not done, and nothing has changed.</summary>
/// <param name="Reason">Kind of refusal.</param>
/// <param name="Errors">What is wrong, each with where; at least one.</param>
public sealed record RejectedEdit(EditRejectionReason Reason, IReadOnlyList<EditValidationError> Errors) : EditResult;

/// <summary>Why an edit was refused.</summary>
public enum EditRejectionReason
{
    /// <summary>The record that it is about is not there (404).</summary>
    NotFound,

    /// <summary>The record changed since the editor saw it (412).</summary>
    Stale,

    /// <summary>The record is there already, or was merged or retracted (409).</summary>
    Conflict,

    /// <summary>It names a record that is not there, or says what cannot be (422).</summary>
    Invalid,

    /// <summary>The step may not stand where it would in the agreement's life (422).</summary>
    InvalidTransition,
}

/// <summary>One mistake in an edit.</summary>
/// <param name="Pointer">JSON pointer into the body, <c>/status</c>; empty for the whole.</param>
/// <param name="Message">What is wrong, in plain English; of a step, the status now and the step that stands in the way.</param>
/// <param name="Allowed">What would be right; null where that cannot be listed.</param>
/// <param name="Nearest">The nearest right value; null where none is near.</param>
public sealed record EditValidationError(string Pointer, string Message, IReadOnlyList<string>? Allowed = null, string? Nearest = null);
