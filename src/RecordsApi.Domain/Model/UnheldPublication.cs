namespace RecordsApi.Domain.Model;

/// <summary>
/// A publication that is known to exist although its file is not held: somebody else recorded its name. It sets no status; it
/// says which lists are missing.
/// </summary>
public sealed record UnheldPublication
{
    /// <summary>File name as published.</summary>
    public required string FileName { get; init; }

    /// <summary>Timestamp (UTC) at which it was retrieved, and therefore existed.</summary>
    public required DateTimeOffset RetrievedAt { get; init; }

    /// <summary><c>participating</c> or <c>pending</c>.</summary>
    public required string List { get; init; }

    /// <summary>Date in the file name; null if the name contains none.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal; null if it is not known.</summary>
    public string? Sha256 { get; init; }

    /// <summary>URL from which it was retrieved; null if it is not known.</summary>
    public string? Url { get; init; }

    /// <summary>Timestamp (UTC) of its last modification, as the publisher's server gave it; null if it is not known.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }
}
