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
    public async ValueTask<DatasetMetadata> GetCurrentAsync(CancellationToken cancellationToken)
    {
        var at = clock.GetTimestamp();
        try
        {
            var connection = await connections.RentAsync(cancellationToken);
            var dataset = connection.Dataset!;
            await connections.ReturnAsync(connection);
            Note(new(at, dataset));
            return dataset;
        }
        catch (DbException)
        {
            Volatile.Write(ref last, null);
            connections.Clear();
            throw;
        }
    }

    /// <summary>Checks the database now, so that no later caller receives an older version. If the database cannot be read, the next call throws.</summary>
    public void Refresh()
    {
        try
        {
            GetCurrent();
        }
        catch (DbException)
        {
            // Nothing was noted, and the next call tries again.
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
