using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Paging;

/// <summary>Reads every record of a list in one statement, all of one state of the register.</summary>
internal static class WholeLists
{
    /// <summary>The records in the order that was asked for, a chunk at a time, so that memory stays flat.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<TRecord>> ChunksAsync<TRow, TRecord>(
        this ListPlan<TRow, TRecord> plan, RegisterContext db, IReadOnlyList<string> sort, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var state = await OneState.BeginAsync(db, cancellationToken);
        var rows = new List<(TRow Row, string? Beside)>(plan.ChunkLength);
        await foreach (var row in db.WholeAsync(plan.Sorts.Ordering(sort).Apply(plan.Whole, null), plan.Beside?.Sql, cancellationToken))
        {
            rows.Add(row);
            if (rows.Count < plan.ChunkLength)
                continue;
            yield return await plan.RecordsAsync(rows, cancellationToken);
            rows = new(plan.ChunkLength);
        }

        if (rows.Count > 0)
            yield return await plan.RecordsAsync(rows, cancellationToken);
    }

    private static async Task<IReadOnlyList<TRecord>> RecordsAsync<TRow, TRecord>(
        this ListPlan<TRow, TRecord> plan, List<(TRow Row, string? Beside)> rows, CancellationToken cancellationToken)
    {
        if (plan.Beside is null)
            return await plan.ShapeAsync([.. rows.Select(r => r.Row)], cancellationToken);
        var make = await plan.Beside.MakerAsync(rows.Select(r => r.Row), cancellationToken);
        return new MadeRecords<(TRow Row, string? Beside), TRecord>(rows, r => make(r.Row, r.Beside));
    }

    /// <summary>The same chunks, of which the next is read while one is written: SQLite and the network keep a processor each.</summary>
    public static async IAsyncEnumerable<T> Ahead<T>(this IAsyncEnumerable<T> chunks, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = Channel.CreateBounded<T>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => FillAsync(chunks, ready.Writer, over.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in ready.Reader.ReadAllAsync(cancellationToken))
                yield return chunk;
        }
        finally
        {
            // Whoever asked gives the connection back: nothing may be reading from it then.
            await over.CancelAsync();
            await reading;
        }
    }

    private static async Task FillAsync<T>(IAsyncEnumerable<T> chunks, ChannelWriter<T> ready, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var chunk in chunks.WithCancellation(cancellationToken))
                await ready.WriteAsync(chunk, cancellationToken);
            ready.Complete();
        }
#pragma warning disable CA1031 // It is thrown where the chunks are awaited.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            ready.Complete(exception);
        }
    }
}
