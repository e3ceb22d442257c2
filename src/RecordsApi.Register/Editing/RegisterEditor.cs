using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Storage;

namespace RecordsApi.Register.Editing;

/// <summary>Takes the edits of people into the register, one at a time, each whole or not at all.</summary>
public sealed class RegisterEditor(IDbContextFactory<RegisterContext> contexts, TimeProvider clock)
{
    /// <summary>Carries out an edit.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="by">Who edits.</param>
    /// <param name="alongside">
    /// Written in the same transaction once the edit is done: what is kept of the request (its audit entry, its answer).
    /// If it throws, nothing of the edit stays.
    /// </param>
    /// <param name="cancellation">Breaks off; nothing of the edit stays.</param>
    public Task<EditOutcome> ApplyAsync(
        Edit edit, Editor by, Func<RegisterContext, Done, CancellationToken, Task> alongside, CancellationToken cancellation) =>
        throw new NotImplementedException($"{contexts} {clock} {edit} {by} {alongside} {cancellation}");
}
