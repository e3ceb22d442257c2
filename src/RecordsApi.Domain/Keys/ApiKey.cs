namespace RecordsApi.Domain.Keys;

/// <summary>An API key as stored. Only the hash of its secret is stored.</summary>
public sealed class ApiKey
{
    /// <summary>Public id: <c>k-</c> and twelve hexadecimal digits. It is part of the token and is not secret.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the person or program the key was created for.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole token, lowercase hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Codes of its scopes, separated by spaces.</summary>
    public required string Scopes { get; init; }

    /// <summary>Timestamp of creation (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Timestamp of revocation (UTC); null while the key is valid.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Timestamp of the last use (UTC), accurate to about a minute; null if it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Returns whether the key has a scope.</summary>
    public bool HasScope(KeyScope scope) => Scopes.Split(' ').Contains(KeyScopes.Vocabulary.GetCode(scope));
}
