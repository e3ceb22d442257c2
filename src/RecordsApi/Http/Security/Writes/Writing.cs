using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Register.Audit;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Security.Writes;

/// <summary>One write: who does it, and what is kept of it in the same transaction, its audit entry and its answer.</summary>
internal sealed class Writing(
    IHttpContextAccessor accessor, RegisterEditor register, KeptAnswers answers, AuditTrail trail, RegisterWatch watch, IOptions<JsonOptions> json)
{
    private readonly HttpContext http = accessor.HttpContext!;
    private KeptAnswerResult? answer;

    /// <summary>Who writes.</summary>
    public Editor Editor => http.Editor()!;

    /// <summary>Carries out an edit.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="answerAsync">Makes the answer once the edit is done, in its transaction: nothing of it stays if this throws.</param>
    /// <param name="refusal">Makes the answer where the edit is refused.</param>
    /// <param name="cancellationToken">Breaks off; nothing of the edit stays.</param>
    public async Task<IResult> ApplyAsync(
        Edit edit, Func<RegisterContext, Done, CancellationToken, Task<WriteAnswer>> answerAsync, Func<Refused, IResult> refusal,
        CancellationToken cancellationToken)
    {
        var outcome = await register.ApplyAsync(edit, Editor, async (db, done, ct) =>
        {
            var what = new Written(Written.CodeOf(done.Thing), done.Id, (edit as Correcting)?.Reason, done.Before, done.After);
            await KeepAsync(db, what, await answerAsync(db, done, ct), ct);
        }, cancellationToken);
        return outcome is Refused refused ? refusal(refused) : Answer();
    }

    /// <summary>Keeps what was written and its answer, in the transaction in which it was written.</summary>
    /// <exception cref="DbUpdateException">A write of the same name was done in the meantime; nothing is to stay.</exception>
    public async Task KeepAsync(RegisterContext db, Written what, WriteAnswer given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        var body = JsonSerializer.Serialize(given.Body, json.Value.SerializerOptions);
        await AuditTrail.WriteAsync(db, EntryOf(what, given), KeptOf(given, body), answers.Oldest, cancellationToken);
        answer = new(given.Status, given.Location, given.ETag, body, replayed: false);
    }

    /// <summary>Answers a write that changed nothing, and keeps the answer for who repeats it.</summary>
    /// <exception cref="DbUpdateException">A write of the same name was done in the meantime.</exception>
    public async Task<IResult> UnchangedAsync(WriteAnswer given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        var body = JsonSerializer.Serialize(given.Body, json.Value.SerializerOptions);
        if (KeptOf(given, body) is { } kept)
            await trail.KeepAloneAsync(kept, cancellationToken);
        return new KeptAnswerResult(given.Status, given.Location, given.ETag, body, replayed: false);
    }

    /// <summary>The answer that was kept.</summary>
    /// <exception cref="InvalidOperationException">None was.</exception>
    public IResult Answer()
    {
        // Who wrote is not answered again from before.
        watch.Look();
        return answer ?? throw new InvalidOperationException("A write ended without an answer.");
    }

    private WriteRequest Request => http.Features.Get<WriteRequest>()!;

    private AuditEntry EntryOf(Written what, WriteAnswer given) => new()
    {
        At = trail.Now,
        KeyId = Editor.KeyId,
        KeyName = Editor.KeyName,
        RequestId = Editor.RequestId,
        Method = http.Request.Method,
        Path = PlainText.Of(http.Request.PathBase + http.Request.Path),
        Status = given.Status,
        Outcome = AuditOutcomes.Vocabulary.CodeOf(AuditOutcome.Done),
        Thing = what.Thing,
        ThingId = what.Id,
        Reason = what.Reason,
        Before = what.Before,
        After = what.After,
    };

    private IdempotentAnswer? KeptOf(WriteAnswer given, string body) => Request.IdempotencyKey is not { } name ? null : new()
    {
        KeyId = Editor.KeyId,
        Key = name,
        BodyHash = Request.Hash,
        Status = given.Status,
        Location = given.Location,
        ETag = given.ETag,
        Body = body,
        CreatedAt = trail.Now,
    };
}
