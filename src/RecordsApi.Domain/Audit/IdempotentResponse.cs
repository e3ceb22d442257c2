namespace RecordsApi.Domain.Audit;

/// <summary>The answer to a write, kept to be given again to who repeats it.</summary>
public sealed class IdempotentResponse
{
    /// <summary>Id of the key that wrote.</summary>
    public required string KeyId { get; init; }

    /// <summary>The <c>Idempotency-Key</c> it came with.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was asked: method, path, content type and body; lower-case hexadecimal.</summary>
    public required string RequestHash { get; init; }

    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The <c>Location</c> header, if there was one.</summary>
    public string? Location { get; init; }

    /// <summary>The <c>ETag</c> header, if there was one.</summary>
    public string? ETag { get; init; }

    /// <summary>The body, JSON.</summary>
    public required string Body { get; init; }

    /// <summary>When it was first given (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
