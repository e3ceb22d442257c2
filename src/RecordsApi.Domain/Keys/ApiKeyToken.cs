using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace RecordsApi.Domain.Keys;

/// <summary>
/// The token that the holder of a key sends: <c>rr_</c>, the key's id, <c>_</c> and 256 random bits in base64url.
/// </summary>
public static class ApiKeyToken
{
    private const string Prefix = "rr_";
    private const int IdBytes = 6;
    private const int SecretBytes = 32;
    private const int IdLength = 2 + (2 * IdBytes);
    private const int SecretLength = 43;

    private static readonly byte[] DummyHash = SHA256.HashData("the hash of no key"u8);

    /// <summary>Generates a new token and its id.</summary>
    public static (string Id, string Text) Generate()
    {
        var id = $"k-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";
        return (id, $"{Prefix}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}");
    }

    /// <summary>Reads the id from text that has the form of a token.</summary>
    public static bool TryReadId(string token, [NotNullWhen(true)] out string? id)
    {
        ArgumentNullException.ThrowIfNull(token);
        id = token.Length == Prefix.Length + IdLength + 1 + SecretLength
            && token.StartsWith(Prefix + "k-", StringComparison.Ordinal) && token[Prefix.Length + IdLength] == '_'
            ? token.Substring(Prefix.Length, IdLength)
            : null;
        return id is not null;
    }

    /// <summary>Returns the hash of a token for storage.</summary>
    public static string ComputeHash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>
    /// Returns whether the hash of a token matches. Takes equally long if there is no hash, so that the response time does not
    /// reveal which ids exist.
    /// </summary>
    public static bool Matches(string token, string? hash)
    {
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        var same = CryptographicOperations.FixedTimeEquals(given, hash is null ? DummyHash : Convert.FromHexString(hash));
        return same && hash is not null;
    }
}
