namespace RecordsApi.Domain.Audit;

/// <summary>A stored response to a write request, returned again when the request is repeated.</summary>
public sealed class IdempotentResponse
{
    /// <summary>Id of the API key that sent the request.</summary>
    public required string KeyId { get; init; }

    /// <summary>Value of the request's <c>Idempotency-Key</c> header.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the request's method, path, content type and body; lower-case hexadecimal.</summary>
    public required string RequestHash { get; init; }

    /// <summary>HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>The <c>Location</c> header, if there was one.</summary>
    public string? Location { get; init; }

    /// <summary>The <c>ETag</c> header, if there was one.</summary>
    public string? ETag { get; init; }

    /// <summary>Response body, JSON.</summary>
    public required string Body { get; init; }

    /// <summary>Timestamp of the first response (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
