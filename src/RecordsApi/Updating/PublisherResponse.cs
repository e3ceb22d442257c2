namespace RecordsApi.Updating;

/// <summary>How the publisher responded to a request.</summary>
internal enum PublisherOutcome
{
    /// <summary>With contents.</summary>
    Retrieved,

    /// <summary>That the contents are those that the validators name.</summary>
    NotModified,

    /// <summary>That there is nothing at the address.</summary>
    Gone,

    /// <summary>That the request is refused.</summary>
    Refused,

    /// <summary>Not at all, or with an error, even after several attempts.</summary>
    Failed,
}

/// <summary>The response of the publisher to a request.</summary>
/// <param name="Outcome">How it responded.</param>
/// <param name="Problem">What is wrong, as a sentence; null if nothing is.</param>
internal sealed record PublisherResponse(PublisherOutcome Outcome, string? Problem = null)
{
    /// <summary>The contents; empty unless retrieved.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>The address from which they came, after redirects.</summary>
    public Uri? Address { get; init; }

    /// <summary>The header <c>ETag</c> as it came.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The header <c>Last-Modified</c> as it came.</summary>
    public string? LastModified { get; init; }

    /// <summary>The header <c>Content-Disposition</c> as it came.</summary>
    public string? ContentDisposition { get; init; }
}
