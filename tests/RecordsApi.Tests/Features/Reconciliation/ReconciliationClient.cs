using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Reconciliation;

/// <summary>Sends requests as reconciliation tools do.</summary>
internal static class ReconciliationClient
{
    /// <summary>Sends a form with one field.</summary>
    public static Task<(HttpStatusCode Status, JsonNode Body)> PostReconcileAsync(this RegisterApiFactory service, string field, string value) =>
        service.PostReconcileAsync(new FormUrlEncodedContent([new(field, value)]));

    /// <summary>Sends a body.</summary>
    public static async Task<(HttpStatusCode Status, JsonNode Body)> PostReconcileAsync(this RegisterApiFactory service, HttpContent body)
    {
        using var client = service.CreateClient();
        using var response = await client.PostAsync(new Uri("/v1/reconcile", UriKind.Relative), body);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    /// <summary>Returns the candidates of one query.</summary>
    public static async Task<JsonArray> ReconcileAsync(this RegisterApiFactory service, string query)
    {
        var (status, results) = await service.PostReconcileAsync("queries", $$"""{"q0":{{query}}}""");
        Assert.True(status == HttpStatusCode.OK, results.ToJsonString());
        ReconciliationFormat.AssertResults(results);
        return results["q0"]!["result"]!.AsArray();
    }
}
