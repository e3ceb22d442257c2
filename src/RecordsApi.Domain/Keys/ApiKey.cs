namespace RecordsApi.Domain.Keys;

/// <summary>A key as the database knows it. Of its secret only the hash is kept.</summary>
public sealed class ApiKey
{
    /// <summary>Public id, <c>k-</c> and twelve hexadecimal digits. It is part of the key, and no secret.</summary>
    public required string Id { get; init; }

    /// <summary>Who or what it was made for.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole key, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Codes of its scopes, separated by spaces.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was revoked (UTC); null while it is good.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was last used (UTC), to the minute or so; null if it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Whether it carries a scope.</summary>
    public bool HasScope(KeyScope scope) => Scopes.Split(' ').Contains(KeyScopes.Vocabulary.CodeOf(scope));
}
