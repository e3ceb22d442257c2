using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Register.Keys;

namespace RecordsApi.Tests.Support;

/// <summary>Makes keys, and asks with them.</summary>
public static class Keys
{
    /// <summary>The text of a new key.</summary>
    public static async Task<string> KeyAsync(this Service service, params KeyScope[] scopes)
    {
        ArgumentNullException.ThrowIfNull(service);
        return (await service.Services.GetRequiredService<KeyRing>().CreateAsync("Desk", scopes, CancellationToken.None)).Text;
    }

    /// <summary>A client that sends a key with everything.</summary>
    public static HttpClient ClientWith(this Service service, string key)
    {
        ArgumentNullException.ThrowIfNull(service);
        var client = service.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>The entries of the audit log that a query string asks for, the newest first.</summary>
    public static async Task<JsonArray> AuditAsync(this Service service, string query = "")
    {
        using var client = service.ClientWith(await service.KeyAsync(KeyScope.RegisterAdmin));
        var body = await client.GetStringAsync($"/v1/audit{query}");
        return JsonNode.Parse(body)!["data"]!.AsArray();
    }
}
