using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RecordsApi.Data;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>Reads every record of a list in one statement, from one read snapshot.</summary>
internal static class StreamedList
{
    /// <summary>Returns the records in the requested order, in chunks, so that memory use stays constant.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<TRecord>> StreamChunksAsync<TRow, TRecord>(
        this ListDefinition<TRow, TRecord> definition, RegisterContext db, IReadOnlyList<string> sort, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class
    {
        var rows = new List<(TRow Row, string? Extra)>(definition.ChunkSize);
        await foreach (var row in db.StreamRowsAsync(definition.Sorts.CreateOrdering(sort).Apply(definition.UnpagedRows, null), definition.ExtraColumn?.Sql, cancellationToken))
        {
            rows.Add(row);
            if (rows.Count < definition.ChunkSize)
                continue;
            yield return await definition.MapChunkAsync(rows, cancellationToken);
            rows = new(definition.ChunkSize);
        }

        if (rows.Count > 0)
            yield return await definition.MapChunkAsync(rows, cancellationToken);
    }

    private static async Task<IReadOnlyList<TRecord>> MapChunkAsync<TRow, TRecord>(
        this ListDefinition<TRow, TRecord> definition, List<(TRow Row, string? Extra)> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        if (definition.ExtraColumn is null)
            return await definition.MapAsync([.. rows.Select(r => r.Row)], cancellationToken);
        var make = await definition.ExtraColumn.CreateMapperAsync(rows.Select(r => r.Row), cancellationToken);
        return new LazyProjection<(TRow Row, string? Extra), TRecord>(rows, r => make(r.Row, r.Extra));
    }

    /// <summary>Returns the same chunks, and reads the next one while the current one is written, so that reading and writing use a processor each.</summary>
    public static async IAsyncEnumerable<T> ReadAheadAsync<T>(this IAsyncEnumerable<T> chunks, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = Channel.CreateBounded<T>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => FillChannelAsync(chunks, ready.Writer, stopping.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in ready.Reader.ReadAllAsync(cancellationToken))
                yield return chunk;
        }
        finally
        {
            // The caller returns the connection to the pool, so reading must have stopped.
            await stopping.CancelAsync();
            await reading;
        }
    }

    private static async Task FillChannelAsync<T>(IAsyncEnumerable<T> chunks, ChannelWriter<T> ready, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var chunk in chunks.WithCancellation(cancellationToken))
                await ready.WriteAsync(chunk, cancellationToken);
            ready.Complete();
        }
#pragma warning disable CA1031 // It is rethrown where the chunks are awaited.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ready.Complete(exception);
        }
    }
}
