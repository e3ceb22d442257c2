using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Editing;

/// <summary>Evidence.</summary>
public sealed record SourceRecord : ManualRecord
{
    /// <summary>Who put it out.</summary>
    public required string Publisher { get; init; }

    /// <summary>What sort of evidence it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Where it is, or was. A source has an address or a title, or both.</summary>
    public string? Url { get; init; }

    /// <summary>Where a copy is kept.</summary>
    public string? ArchivedUrl { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>When it was read (UTC).</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>SHA-256 of what is held, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Terms it is under.</summary>
    public string? Licence { get; init; }
}
