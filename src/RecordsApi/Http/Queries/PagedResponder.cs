using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Answers lists: a page in its envelope, or every record as a stream.</summary>
internal sealed class PagedResponder(CursorCodec cursors, DatasetMetadataReader register, RegisterContext db)
{
    /// <summary>Records on a page if nothing else is asked for.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The answer in the form that was asked for.</summary>
    public async Task<ListResult<TRecord>> RespondAsync<TRow, TRecord>(
        BoundQuery boundQuery, ListDefinition<TRow, TRecord> definition, CancellationToken cancellationToken)
    {
        var state = await register.GetMetadataAsync(boundQuery.TemporalContext, cancellationToken);
        var total = new TotalCount(boundQuery, db.Cache);
        var whole = boundQuery.Format != ResponseFormat.Json && !boundQuery.Parsed.Has("limit") && boundQuery.Cursor is null;
        if (whole)
        {
            if (total.NeedsCounting)
                total.Store(await definition.UnpagedRows.LongCountAsync(cancellationToken));
            return CreateStream(definition.ReadChunksAsync(db, boundQuery.Parsed.GetValues("sort"), cancellationToken));
        }

        var limit = boundQuery.Parsed.GetInt32("limit") ?? DefaultLimit;
        var (records, place) = await ReadPageAsync(boundQuery, definition, boundQuery.Cursor?.Position, limit, total, cancellationToken);
        var next = place is null ? null : await cursors.CreateNextUrlAsync(boundQuery.Http.Request, boundQuery.BaseUrl, new(CursorCodec.ComputeQueryHash(boundQuery), boundQuery.TemporalContext, place, total.Count), cancellationToken);
        if (next is not null)
            boundQuery.Http.Response.Headers[HeaderNames.Link] = $"<{next}>; rel=\"next\"";
        if (boundQuery.Format != ResponseFormat.Json)
            return CreateStream(SingleChunkAsync(records));

        var query = QueryEcho.Create(boundQuery, definition.Subject, definition.Sorts.Default, limit, await definition.GetNotesAsync(cancellationToken));
        return new(TypedResults.Ok(new ListV1<TRecord>(records, new(limit, next, total.Count, total.Count is not null), query, state)));

        ListResult<TRecord> CreateStream(IAsyncEnumerable<IReadOnlyList<TRecord>> chunks) =>
            new(new StreamedListResult<TRecord>(boundQuery, chunks, total.Count, state, definition.GetJurisdictionId, db));
    }

    private static async Task<(IReadOnlyList<TRecord> Records, IReadOnlyList<string>? Place)> ReadPageAsync<TRow, TRecord>(
        BoundQuery query, ListDefinition<TRow, TRecord> definition, IReadOnlyList<string>? after, int limit, TotalCount total, CancellationToken cancellationToken)
    {
        var ordering = definition.Sorts.CreateOrdering(query.Parsed.GetValues("sort"));
        var page = ordering.Apply(definition.Rows, after).Take(limit + 1);
        var rows = total.NeedsCounting
            ? await total.CountWithPageAsync(page, definition.Rows, cancellationToken)
            : await page.ToListAsync(cancellationToken);
        var more = rows.Count > limit;
        if (more)
            rows.RemoveAt(limit);
        return (await definition.MapAsync(rows, cancellationToken), more ? ordering.GetPosition(rows[^1]) : null);
    }

    private static async IAsyncEnumerable<IReadOnlyList<TRecord>> SingleChunkAsync<TRecord>(IReadOnlyList<TRecord> records)
    {
        await Task.CompletedTask;
        yield return records;
    }
}
