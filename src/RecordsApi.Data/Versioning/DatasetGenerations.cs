using RecordsApi.Data.Telemetry;

namespace RecordsApi.Data.Versioning;

/// <summary>Numbers dataset versions within this process: the number rises with every write to the register, whichever process wrote it.</summary>
internal sealed class DatasetGenerations(TimeProvider clock)
{
    private readonly Lock gate = new();
    private DatasetMetadata? current;
    private bool isReplaced;

    /// <summary>Makes what is read next a new generation: another database took the place of the one that was read so far.</summary>
    public void Reset()
    {
        lock (gate)
            isReplaced = true;
    }

    /// <summary>Gives metadata that was just read its generation: the one it already has if nothing changed, else the next one.</summary>
    public DatasetMetadata Number(DatasetMetadata read)
    {
        lock (gate)
        {
            if (current is not null && !isReplaced && read with { Generation = current.Generation } == current)
                return current;
            if (current is not null && read.BuiltAt is { } written)
                DataTelemetry.DatasetLag.Record(Math.Max(0, (clock.GetUtcNow() - written).TotalSeconds));
            isReplaced = false;
            return current = read with { Generation = (current?.Generation ?? 0) + 1 };
        }
    }
}
