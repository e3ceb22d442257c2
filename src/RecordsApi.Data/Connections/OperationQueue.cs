namespace RecordsApi.Data.Connections;

/// <summary>
/// Lets operations of this process of which only one at a time can run wait for each other in their order. Waiting holds no thread, and
/// both the number of those that wait and their time are limited.
/// </summary>
/// <param name="operation">What the operations do, as it follows "Too many".</param>
/// <param name="maxWaiting">How many can wait.</param>
/// <param name="maxWait">How long each waits at most.</param>
/// <param name="clock">Measures the time.</param>
#pragma warning disable CA1001 // The semaphore holds nothing to dispose of while its wait handle is not used.
internal sealed class OperationQueue(string operation, int maxWaiting, TimeSpan maxWait, TimeProvider clock)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private int waiting;

    /// <summary>How many operations wait now.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Waits until no other operation runs.</summary>
    /// <returns>Ends the operation when it is disposed.</returns>
    /// <exception cref="QueueFullException">Too many others wait, or the wait was too long.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (turn.Wait(0, CancellationToken.None))
            return new Releaser(turn);
        try
        {
            if (Interlocked.Increment(ref waiting) > maxWaiting)
                throw new QueueFullException($"Too many {operation} wait for others.");
            using var patience = new CancellationTokenSource(maxWait, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            await turn.WaitAsync(either.Token);
            return new Releaser(turn);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new QueueFullException($"Too many {operation} wait for others: none of them ended within {maxWait.TotalSeconds:0} seconds.");
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private sealed class Releaser(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? held = turn;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
