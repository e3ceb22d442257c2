namespace RecordsApi.Domain.Model;

/// <summary>Evidence: what someone put out, and where it can be read.</summary>
public sealed class Source : IEditableFact
{
    /// <summary>Id, readable: <c>ice-participating-2025-06-17-pm</c>, <c>wlrn-2025-03-13-hialeah</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who put it out.</summary>
    public required string Publisher { get; init; }

    /// <summary><c>government-record</c>, <c>minutes</c>, <c>agreement</c>, <c>publishers-list</c>, <c>news-report</c>, <c>statement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Where it is, or was.</summary>
    public string? Url { get; init; }

    /// <summary>Where a copy is kept.</summary>
    public string? ArchivedUrl { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When it was read here (UTC).</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>SHA-256 of what we hold, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Terms it is under.</summary>
    public string? Licence { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary><c>current</c> or <c>retracted</c>.</summary>
    public string RecordState { get; init; } = "current";
}
