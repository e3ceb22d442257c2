using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Creates the responses of lists: a page in its envelope, or all records as a stream.</summary>
internal sealed class PagedResponder(CursorCodec cursors, DatasetMetadataReader register, NameSuggestions suggestions, RegisterContext db)
{
    /// <summary>Default number of records per page.</summary>
    public const int DefaultLimit = 50;

    /// <summary>Responds in the requested format.</summary>
    public async Task<ListResult<TRecord>> RespondAsync<TRecord>(BoundQuery boundQuery, IListDefinition<TRecord> definition, CancellationToken cancellationToken)
    {
        var metadata = await register.GetMetadataAsync(boundQuery, cancellationToken);
        var total = new TotalCount(boundQuery, db.Cache);
        var sort = boundQuery.Parsed.GetValues("sort");
        var isStreamed = boundQuery.Format != ResponseFormat.Json && !boundQuery.Parsed.Has("limit") && boundQuery.Cursor is null;
        if (isStreamed)
        {
            // EF Core configures a connection on first use, which can fail while rows are streamed.
            db.SetUpConnection();
            await total.CompleteAsync(definition.CountAsync, cancellationToken);
            return Stream(definition.ReadChunksAsync(db, sort, cancellationToken), await CreateEchoAsync(null));
        }

        var limit = boundQuery.Parsed.GetInt32("limit") ?? DefaultLimit;
        var page = await definition.ReadPageAsync(sort, boundQuery.Cursor?.Position, limit, total, cancellationToken);
        await total.CompleteAsync(definition.CountAsync, cancellationToken);
        var cursor = page.Next is null ? null : await cursors.EncodeAsync(
            new(CursorCodec.ComputeQueryHash(boundQuery), boundQuery.TemporalContext, page.Next, total.Count), cancellationToken);
        var next = cursor is null ? null : CursorCodec.CreateNextUrl(boundQuery.Http.Request, boundQuery.BaseUrl, cursor);
        if (next is not null)
            boundQuery.Http.Response.Headers[HeaderNames.Link] = $"<{next}>; rel=\"next\"";
        if (boundQuery.Format != ResponseFormat.Json)
            return Stream(SingleChunkAsync(page.Records), await CreateEchoAsync(limit));

        var query = QueryEcho.Create(boundQuery, definition.Subject, definition.DefaultSort, limit, await definition.ReadNotesAsync(withCounts: total.Count is not null, cancellationToken));
        if (page.Records.Count == 0 && boundQuery.Cursor is null)
        {
            query = query with
            {
                Suggestions = await suggestions.SuggestForEmptyListAsync(boundQuery, cancellationToken),
                Notes = [.. query.Notes, .. AreaParameters.DescribeEmpty(boundQuery.Parsed)],
            };
        }

        return new(TypedResults.Ok(new ListV1<TRecord>(page.Records, new(limit, next, cursor, total.Count, total.Count is not null), query, metadata)));

        ListResult<TRecord> Stream(IAsyncEnumerable<IReadOnlyList<TRecord>> chunks, QueryV1? echo) =>
            new(new StreamedListResult<TRecord>(boundQuery, chunks, total.Count, metadata, definition.GetJurisdictionId, db) { Echo = echo });

        // Formats that cannot show the query do not pay for it.
        async Task<QueryV1?> CreateEchoAsync(int? pageLimit) => boundQuery.Format == ResponseFormat.Xlsx
            ? QueryEcho.Create(boundQuery, definition.Subject, definition.DefaultSort, pageLimit ?? 0, await definition.ReadNotesAsync(withCounts: true, cancellationToken))
            : null;
    }

    private static async IAsyncEnumerable<IReadOnlyList<TRecord>> SingleChunkAsync<TRecord>(IReadOnlyList<TRecord> records)
    {
        await Task.CompletedTask;
        yield return records;
    }
}
