using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Keys;

namespace RecordsApi.Tests.Support;

/// <summary>Makes keys, and asks with them.</summary>
public static class ApiKeyTestExtensions
{
    /// <summary>The text of a new key.</summary>
    public static async Task<string> CreateKeyAsync(this RegisterApiFactory service, params KeyScope[] scopes)
    {
        ArgumentNullException.ThrowIfNull(service);
        return (await service.Services.GetRequiredService<ApiKeyStore>().CreateAsync("Desk", scopes, CancellationToken.None)).Text;
    }

    /// <summary>A client that sends a key with everything.</summary>
    public static HttpClient CreateClientWithKey(this RegisterApiFactory service, string key)
    {
        ArgumentNullException.ThrowIfNull(service);
        var client = service.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>The entries of the audit log that a query string asks for, the newest first.</summary>
    public static async Task<JsonArray> GetAuditEntriesAsync(this RegisterApiFactory service, string query = "")
    {
        using var client = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterAdmin));
        var body = await client.GetStringAsync($"/v1/audit{query}");
        return JsonNode.Parse(body)!["data"]!.AsArray();
    }
}
