namespace RecordsApi.Domain.Model;

/// <summary>Evidence: a published document, list, report or statement.</summary>
public sealed class Source : IEditableFact
{
    /// <summary>Readable id: <c>ice-participating-2025-06-17-pm</c>, <c>wlrn-2025-03-13-hialeah</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary><c>government-record</c>, <c>minutes</c>, <c>agreement</c>, <c>publishers-list</c>, <c>news-report</c>, <c>statement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>URL of the source, which may no longer exist.</summary>
    public string? Url { get; init; }

    /// <summary>URL of an archived copy.</summary>
    public string? ArchivedUrl { get; init; }

    /// <summary>Date of publication.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Timestamp of retrieval (UTC).</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>SHA-256 of the retrieved content, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>License or terms of use.</summary>
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
