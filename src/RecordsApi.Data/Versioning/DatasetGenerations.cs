using RecordsApi.Data.Telemetry;

namespace RecordsApi.Data.Versioning;

/// <summary>Numbers dataset versions within this process: the number rises with every write to the register, whichever process wrote it.</summary>
internal sealed class DatasetGenerations(TimeProvider clock)
{
    private readonly Lock gate = new();
    private volatile DatasetMetadata? current;
    private long currentAt;
    private long time;
    private bool isReplaced;

    /// <summary>A number that is greater than every one before: what began when.</summary>
    public long NextTime() => Interlocked.Increment(ref time);

    /// <summary>Makes what is read next a new generation: another database took the place of the one that was read so far.</summary>
    public void Reset()
    {
        lock (gate)
            isReplaced = true;
    }

    /// <summary>Number of the newest dataset version that was read; null if none was.</summary>
    public long? Newest => current?.Generation;

    /// <summary>Whether a later version was read than a dataset has.</summary>
    public bool IsBehind(DatasetMetadata dataset) => current is { } newest && dataset.Generation != newest.Generation && IsEarlier(dataset, newest);

    /// <summary>Gives metadata that was just read its generation: the one it already has if nothing changed, else the next one.</summary>
    /// <param name="read">The metadata.</param>
    /// <param name="mayGoBackFrom">
    /// When the snapshot began, by <see cref="NextTime"/>; an earlier version than one that was read before that is the version of a database that was
    /// replaced. Null where it is that of a copy which is behind.
    /// </param>
    /// <returns>The numbered metadata; null if it is an earlier version than another one that was read.</returns>
    public DatasetMetadata? Number(DatasetMetadata read, long? mayGoBackFrom)
    {
        lock (gate)
        {
            if (current is not null && !isReplaced && read with { Generation = current.Generation } == current)
                return current;
            if (current is not null && !isReplaced && IsEarlier(read, current) && !(mayGoBackFrom > currentAt))
                return null;
            if (current is not null && read.BuiltAt is { } written)
                DataTelemetry.DatasetLag.Record(Math.Max(0, (clock.GetUtcNow() - written).TotalSeconds));
            isReplaced = false;
            currentAt = NextTime();
            return current = read with { Generation = (current?.Generation ?? 0) + 1 };
        }
    }

    // Versions follow each other by their timestamps. A register without content comes before all.
    private static bool IsEarlier(DatasetMetadata one, DatasetMetadata other) => other.KnownThrough is not null && !(one.KnownThrough >= other.KnownThrough);
}
