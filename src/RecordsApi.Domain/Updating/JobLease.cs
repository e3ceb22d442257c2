namespace RecordsApi.Domain.Updating;

/// <summary>Which process may run a job, and until when, so that a job never runs twice at once.</summary>
public sealed class JobLease
{
    /// <summary>Name of the job.</summary>
    public required string Job { get; init; }

    /// <summary>Who holds it; a random text for each run.</summary>
    public required string Holder { get; set; }

    /// <summary>When the run began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; set; }

    /// <summary>Until when it is held (UTC); in the past once the run is over.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}
