using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Keys;

namespace RecordsApi.Tests.Support;

/// <summary>Creates API keys and clients that send them.</summary>
public static class ApiKeyTestExtensions
{
    /// <summary>Creates a key and returns its text.</summary>
    public static async Task<string> CreateKeyAsync(this RegisterApiFactory service, params KeyScope[] scopes)
    {
        ArgumentNullException.ThrowIfNull(service);
        return (await service.Services.GetRequiredService<ApiKeyStore>().CreateAsync("Desk", scopes, CancellationToken.None)).Text;
    }

    /// <summary>Creates a client that sends a key with every request.</summary>
    public static HttpClient CreateClientWithKey(this RegisterApiFactory service, string key)
    {
        ArgumentNullException.ThrowIfNull(service);
        var client = service.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Gets the entries of the audit log for a query string, newest first.</summary>
    public static async Task<JsonArray> GetAuditEntriesAsync(this RegisterApiFactory service, string query = "")
    {
        using var client = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterAdmin));
        var body = await client.GetStringAsync($"/v1/audit{query}");
        return JsonNode.Parse(body)!["data"]!.AsArray();
    }
}
