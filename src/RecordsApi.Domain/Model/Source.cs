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

    /// <summary>Author, where one is named.</summary>
    public string? Author { get; init; }

    /// <summary>URL of the source, which may no longer exist.</summary>
    public string? Url { get; init; }

    /// <summary>Name of the site at <see cref="Url"/>, if it is not the publisher's own: a mirror, or the network that stores its pages.</summary>
    public string? Via { get; init; }

    /// <summary>URL of an archived copy.</summary>
    public string? ArchivedUrl { get; init; }

    /// <summary>Date of publication.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Timestamp of retrieval (UTC).</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>SHA-256 of the retrieved content, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>License or terms of use.</summary>
    public string? License { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }

    /// <inheritdoc />
    public bool Entered { get; init; }

    /// <summary><c>current</c> or <c>retracted</c>.</summary>
    public string RecordState { get; init; } = "current";
}
