using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Paging;
using RecordsApi.Http.Security.Writes;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Editing;

/// <summary>Reads a record back as its own address gives it.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <param name="db">The register, with the edit in it.</param>
/// <param name="id">Id of the record.</param>
/// <param name="asked">From where it is told.</param>
/// <param name="cancellationToken">Breaks off.</param>
internal delegate Task<T> ReadBack<T>(RegisterContext db, string id, IStandpoint asked, CancellationToken cancellationToken);

/// <summary>Carries edits out and answers them.</summary>
internal sealed class EditAnswers(Writing writing, RegisterWatch watch, IHttpContextAccessor accessor, TimeProvider clock)
{
    private readonly HttpContext http = accessor.HttpContext!;

    /// <summary>Carries out an edit and answers with the record as it stands now, under its address.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="collection">Where records of its kind are, <c>agreements</c>.</param>
    /// <param name="readBack">Reads the record.</param>
    /// <param name="cancellationToken">Breaks off; nothing of the edit stays.</param>
    public Task<IResult> AnswerAsync<T>(Edit edit, string collection, ReadBack<T> readBack, CancellationToken cancellationToken) =>
        writing.ApplyAsync(edit, async (db, done, stop) =>
        {
            var now = clock.GetUtcNow();
            var id = edit is Correcting { MergeInto: { } into } ? into : done.Id;
            var asked = new Standpoint(Addresses.Root(http), new RegisterFrame(await ReadBacks.DayAsync(db, done with { Id = id }, DateOnly.FromDateTime(now.UtcDateTime), stop), done.RecordedAt));
            var answer = await db.SingleAsync(await readBack(db, id, asked, stop), asked.Frame, stop);
            return new WriteAnswer(
                StatusCodes.Status201Created, answer, asked.To($"{collection}/{Uri.EscapeDataString(id)}"),
                Validator.TagOf(http, $"/v1/{collection}/{id}", answer.Register.Version!, done.RecordedAt, now));
        }, Refusal, cancellationToken);

    /// <summary>Carries out a correction of a record that its editor has read: <c>If-Match</c> says when.</summary>
    public async Task<IResult> CorrectAsync<T>(Correcting edit, string collection, ReadBack<T> readBack, CancellationToken cancellationToken)
    {
        var tags = http.Request.Headers.IfMatch;
        if (tags.Count == 0)
            return new ProblemResult(Problems.PreconditionRequired);
        if (tags is ["*"])
            return AnyTag();

        // A tag of a moment that the register has not come to was never given out.
        return tags is [{ } tag] && EntityTag.MomentOf(tag) is { } seen && seen <= watch.Current().KnownThrough
            ? await AnswerAsync(edit with { SeenThrough = seen }, collection, readBack, cancellationToken)
            : new ProblemResult(Problems.Stale, "If-Match is to hold the one entity tag that came with the record when you read it.");
    }

    private static ProblemResult AnyTag()
    {
        var mistake = new QueryMistake(HeaderNames.IfMatch, "`*` would undo what you have not seen: name the entity tag that came with the record when you read it.");
        return new(Problems.BadRequest, $"{mistake.Parameter}: {mistake.Message}", ProblemErrors.From([mistake]));
    }

    private static IResult Refusal(Refused refused)
    {
        var kind = refused.Why switch
        {
            Register.Editing.Refusal.NotFound => Problems.NotFound,
            Register.Editing.Refusal.Stale => Problems.Stale,
            Register.Editing.Refusal.Conflict => Problems.Conflict,
            Register.Editing.Refusal.Transition => Problems.InvalidTransition,
            _ => Problems.InvalidRecord,
        };
        // What is not there is named in the address, not in the body.
        return BodyRefusal.Of(kind, [.. refused.Mistakes.Select(m => new QueryMistake(kind == Problems.NotFound ? "id" : m.Pointer, m.Message, m.Allowed, m.Nearest))]);
    }
}
