namespace RecordsApi.Domain.Updating;

/// <summary>An alarm that is raised and not over yet.</summary>
public sealed class RaisedAlarm
{
    /// <summary>Code of an <see cref="AlarmKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: an address, a list or a file name.</summary>
    public required string Subject { get; init; }

    /// <summary>What is wrong, and what to do, in sentences.</summary>
    public required string Message { get; set; }

    /// <summary>When it was raised (UTC).</summary>
    public required DateTimeOffset RaisedAt { get; init; }
}
