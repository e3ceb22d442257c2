namespace RecordsApi.Domain.Updating;

/// <summary>What an address of the publisher responded with when it was last retrieved: the page of the lists, or a list.</summary>
public sealed class RetrievedFile
{
    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>The list to which the page links; null for the page itself.</summary>
    public string? List { get; set; }

    /// <summary>The file name under which it is published; null for the page.</summary>
    public string? FileName { get; set; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>The header <c>ETag</c> as it came; null if there was none.</summary>
    public string? EntityTag { get; set; }

    /// <summary>The header <c>Last-Modified</c> as it came; null if there was none.</summary>
    public string? LastModified { get; set; }

    /// <summary>When these bytes were first received from the address (UTC).</summary>
    public required DateTimeOffset RetrievedAt { get; set; }

    /// <summary>When the address last responded that it has these bytes (UTC).</summary>
    public required DateTimeOffset CheckedAt { get; set; }

    /// <summary>Whether the page, when it was last read, had a link to it.</summary>
    public bool IsLinked { get; set; }
}
