using System.Data.Common;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Reading;

/// <summary>Provides the current dataset version, and detects writes to the register by this or another process.</summary>
/// <remarks>A check reads a counter of the database, which takes no lock; the metadata is read again only after a change.</remarks>
public sealed class DatasetVersionMonitor(ReadConnectionPool connections, TimeProvider clock)
{
    private Observation? last;

    /// <summary>Raised when the register was seen to have changed since it was last looked at.</summary>
    public event EventHandler? Changed;

    /// <summary>
    /// Number of the newest dataset version that this process has read. It asks no database, so that a request can use it while its snapshot is open:
    /// a second connection could wait for a lock that waits for the first one.
    /// </summary>
    public long? NewestGeneration => connections.NewestGeneration;

    /// <summary>The dataset as it was seen at most <paramref name="maxAge"/> ago.</summary>
    /// <exception cref="DbException">The database cannot be read; the next call tries again.</exception>
    public DatasetMetadata GetRecent(TimeSpan maxAge) =>
        Volatile.Read(ref last) is { } seen && clock.GetElapsedTime(seen.At) < maxAge ? seen.Dataset : GetCurrent();

    /// <summary>The dataset now.</summary>
    /// <exception cref="DbException">The database cannot be read; the next call tries again.</exception>
    public DatasetMetadata GetCurrent()
    {
        // Completes synchronously where the database is embedded, which is what callers in the request pipeline rely on.
        var reading = GetCurrentAsync(CancellationToken.None);
        return reading.IsCompletedSuccessfully ? reading.Result : reading.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>The dataset now.</summary>
    /// <exception cref="DbException">The database cannot be read; the next call tries again.</exception>
    public ValueTask<DatasetMetadata> GetCurrentAsync(CancellationToken cancellationToken) => ReadAsync(latest: false, cancellationToken);

    private async ValueTask<DatasetMetadata> ReadAsync(bool latest, CancellationToken cancellationToken)
    {
        var at = clock.GetTimestamp();
        try
        {
            var connection = await connections.RentAsync(cancellationToken, latest);
            var dataset = connection.Dataset!;
            await connections.ReturnAsync(connection);
            Note(new(at, dataset));
            return dataset;
        }
        catch (DbException) when (!(latest && connections.HasReplicas))
        {
            Volatile.Write(ref last, null);
            connections.Clear();
            throw;
        }
    }

    /// <summary>Checks the database after a write, so that nothing that this process reads later is of an older version. It does not fail.</summary>
    public async Task RefreshAsync()
    {
        connections.RequireLatest();
        await TryCatchUpAsync(CancellationToken.None);
    }

    /// <summary>
    /// Checks the database itself now, not a copy that may be behind it, so that nothing that this process reads later is of an older version.
    /// </summary>
    /// <returns>Whether it could be read; otherwise the next call of another method tries again.</returns>
    public async Task<bool> TryCatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(latest: true, cancellationToken);
            return true;
        }
        catch (DbException)
        {
            // Nothing was noted, and the next call tries again.
            return false;
        }
    }

    // An observation that took longer does not replace a later one.
    private void Note(Observation observation)
    {
        Observation? known;
        do
        {
            known = Volatile.Read(ref last);
        }
        while ((known is null || known.At <= observation.At) && Interlocked.CompareExchange(ref last, observation, known) != known);
        if (known?.Dataset.Generation != observation.Dataset.Generation)
            Changed?.Invoke(this, EventArgs.Empty);
    }

    private sealed record Observation(long At, DatasetMetadata Dataset);
}
