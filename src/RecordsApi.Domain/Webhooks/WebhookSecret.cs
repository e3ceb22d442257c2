using System.Security.Cryptography;

namespace RecordsApi.Domain.Webhooks;

/// <summary>Secrets of webhooks, as Standard Webhooks writes them: <c>whsec_</c> and random bytes in base64.</summary>
public static class WebhookSecret
{
    private const int Bytes = 32;
    private const int IdBytes = 6;

    /// <summary>Generates a secret.</summary>
    public static string Generate() => $"whsec_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))}";

    /// <summary>Generates the id of a webhook.</summary>
    public static string GenerateId() => $"wh-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";
}
