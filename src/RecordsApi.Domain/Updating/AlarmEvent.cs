namespace RecordsApi.Domain.Updating;

/// <summary>An alarm that was raised, or that was over. Entries are only appended.</summary>
public sealed class AlarmEvent
{
    /// <summary>Sequence number, from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>Code of an <see cref="AlarmKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: an address, a list or a file name.</summary>
    public required string Subject { get; init; }

    /// <summary>What is or was wrong, and what to do, in sentences.</summary>
    public required string Message { get; init; }

    /// <summary>Whether it was raised; otherwise it was over.</summary>
    public required bool Raised { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}
