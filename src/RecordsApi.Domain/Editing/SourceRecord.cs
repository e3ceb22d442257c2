using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Editing;

/// <summary>A source, as entered.</summary>
public sealed record SourceRecord : ManualRecord
{
    /// <summary>The publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>Kind of source.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>URL of the source, which may no longer exist. A source has a URL or a title, or both.</summary>
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
    public string? License { get; init; }

    /// <summary>Author, where one is named.</summary>
    public string? Author { get; init; }

    /// <summary>Name of the site at <see cref="Url"/>, if it is not the publisher's own.</summary>
    public string? Via { get; init; }
}
