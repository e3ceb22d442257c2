using System.ComponentModel.DataAnnotations;

namespace RecordsApi.Http.Security;

/// <summary>Settings of the section <c>Concurrency</c>: how many requests are worked on at once.</summary>
internal sealed class ConcurrencyOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Concurrency";

    private const int MinPermits = 4;
    private const int PermitsPerProcessor = 2;

    // With two permits for each processor, costly requests keep at most half of the processors busy.
    private const int CostlyShare = 4;

    // A longer queue is worse for clients than an immediate 503: at this length the wait stays near one second.
    private const int QueueLengthPerPermit = 16;

    /// <summary>How many requests are worked on at once.</summary>
    [Range(1, 10_000)]
    public int PermitLimit { get; init; } = Math.Max(MinPermits, PermitsPerProcessor * Environment.ProcessorCount);

    /// <summary>How many of the permits costly requests can have at once; a quarter, at least one, unless set.</summary>
    [Range(1, 10_000)]
    public int? CostlyPermitLimit { get; init; }

    /// <summary>How many more may wait for a permit; 16 for each permit unless set.</summary>
    [Range(0, 1_000_000)]
    public int? QueueLimit { get; init; }

    /// <summary>How many of the permits costly requests can have at once, whether it is set or not.</summary>
    public int GetCostlyPermitLimit() => Math.Min(PermitLimit, CostlyPermitLimit ?? Math.Max(1, PermitLimit / CostlyShare));

    /// <summary>How many costly requests may wait.</summary>
    public int GetCostlyQueueLimit() => Math.Min(GetQueueLimit(), QueueLengthPerPermit * GetCostlyPermitLimit());

    /// <summary>How many may wait, whether it is set or not.</summary>
    public int GetQueueLimit() => QueueLimit ?? QueueLengthPerPermit * PermitLimit;
}
