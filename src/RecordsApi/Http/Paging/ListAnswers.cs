using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Formats;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Paging;

/// <summary>Answers lists: a page in its envelope, or every record as a stream.</summary>
internal sealed class ListAnswers(CursorCodec cursors, RegisterReader register, RegisterContext db)
{
    /// <summary>Records on a page if nothing else is asked for.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The answer in the form that was asked for.</summary>
    public async Task<IResult> AnswerAsync<TRow, TRecord>(
        Asked asked, ListPlan<TRow, TRecord> plan, CancellationToken cancellationToken)
    {
        var state = await register.StateAsync(asked.Frame, cancellationToken);
        var total = new ListTotal(asked, db.Memory);
        var whole = asked.Format != Format.Json && !asked.Reading.Has("limit") && asked.Cursor is null;
        if (whole)
        {
            if (total.IsWanted)
                total.Keep(await plan.Whole.LongCountAsync(cancellationToken));
            return Streamed(plan.ChunksAsync(db, asked.Reading.Texts("sort"), cancellationToken));
        }

        var limit = asked.Reading.Number("limit") ?? DefaultLimit;
        var (records, place) = await PageAsync(asked, plan, asked.Cursor?.Place, limit, total, cancellationToken);
        var next = place is null ? null : await cursors.NextAsync(asked.Http.Request, asked.Root, new(CursorCodec.QuestionOf(asked), asked.Frame, place, total.Count), cancellationToken);
        if (next is not null)
            asked.Http.Response.Headers[HeaderNames.Link] = $"<{next}>; rel=\"next\"";
        if (asked.Format != Format.Json)
            return Streamed(Once(records));

        var query = AppliedQuery.Of(asked, plan.Things, plan.Sorts.Default, limit, await plan.NotesAsync(cancellationToken));
        return TypedResults.Ok(new ListV1<TRecord>(records, new(limit, next, total.Count, total.Count is not null), query, state));

        StreamResult<TRecord> Streamed(IAsyncEnumerable<IReadOnlyList<TRecord>> chunks) => new(asked, chunks, total.Count, state, plan.PlaceOf, db);
    }

    private static async Task<(IReadOnlyList<TRecord> Records, IReadOnlyList<string>? Place)> PageAsync<TRow, TRecord>(
        Asked asked, ListPlan<TRow, TRecord> plan, IReadOnlyList<string>? after, int limit, ListTotal total, CancellationToken cancellationToken)
    {
        var ordering = plan.Sorts.Ordering(asked.Reading.Texts("sort"));
        var page = ordering.Apply(plan.Rows, after).Take(limit + 1);
        var rows = total.IsWanted
            ? await total.WithPageAsync(page, plan.Rows, cancellationToken)
            : await page.ToListAsync(cancellationToken);
        var more = rows.Count > limit;
        if (more)
            rows.RemoveAt(limit);
        return (await plan.ShapeAsync(rows, cancellationToken), more ? ordering.PlaceOf(rows[^1]) : null);
    }

    private static async IAsyncEnumerable<IReadOnlyList<TRecord>> Once<TRecord>(IReadOnlyList<TRecord> records)
    {
        await Task.CompletedTask;
        yield return records;
    }
}
