using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Domain.Keys;
using RecordsApi.Features.Changes.Webhooks;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes.Webhooks;

/// <summary>Webhooks of a test, whose receiver is the stand-in.</summary>
internal static class WebhookTestExtensions
{
    public const string First = "participatingAgencies12292025.xlsx";

    public const string Path = "/hook";

    /// <summary>Starts the service, with a receiver that accepts every message.</summary>
    public static async Task<UpdateFixture> StartAsync(params (string Key, string Value)[] settings)
    {
        var fixture = await UpdateFixture.CreateAsync(settings);
        fixture.Receive(204);
        return fixture;
    }

    /// <summary>The address of the receiver.</summary>
    public static string GetHookUrl(this UpdateFixture fixture) => fixture.Publisher.Address + Path;

    /// <summary>Creates a client with a new key.</summary>
    public static async Task<HttpClient> CreateOwnerAsync(this UpdateFixture fixture, KeyScope scope = KeyScope.RegisterWrite) =>
        fixture.Service.CreateClientWithKey(await fixture.Service.CreateKeyAsync(scope));

    /// <summary>Creates a webhook and returns its record.</summary>
    public static async Task<JsonNode> CreateWebhookAsync(this HttpClient owner, object body)
    {
        using var response = await owner.PostAsJsonAsync("/v1/webhooks", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!["data"]!;
    }

    public static async Task<JsonNode> GetDataAsync(this HttpClient owner, string address) => JsonNode.Parse(await owner.GetStringAsync(address))!["data"]!;

    /// <summary>Lets the receiver respond with a status.</summary>
    public static void Receive(this UpdateFixture fixture, int status) => fixture.Publisher.Respond(Path, status);

    /// <summary>Delivers what is due.</summary>
    public static async Task DeliverAsync(this UpdateFixture fixture)
    {
        var (turns, _) = await fixture.Service.Services.GetRequiredService<WebhookDispatcher>().StartDueAsync(CancellationToken.None);
        await Task.WhenAll(turns);
    }

    /// <summary>Waits until the receiver has got a number of requests.</summary>
    public static async Task WaitForReceivedAsync(this UpdateFixture fixture, int count)
    {
        while (fixture.GetReceived().Count < count)
            await fixture.Publisher.WaitForRequestAsync();
    }

    /// <summary>Changes a webhook.</summary>
    public static async Task ChangeWebhookAsync(this HttpClient owner, JsonNode webhook, object body)
    {
        using var response = await owner.PatchAsJsonAsync($"/v1/webhooks/{webhook["id"]}", body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The payload of a request.</summary>
    public static JsonNode GetPayload(this StandInRequest request) => JsonNode.Parse(request.Body)!;

    /// <summary>Imports a list of three agencies, or another one.</summary>
    public static async Task ImportAsync(this UpdateFixture fixture, string fileName = First, int agencies = 3)
    {
        fixture.Publisher.ServeList(fileName, UpdateFixture.ListOf(agencies));
        await fixture.RunAsync();
    }

    /// <summary>The requests that the receiver got.</summary>
    public static IReadOnlyList<StandInRequest> GetReceived(this UpdateFixture fixture) => [.. fixture.Publisher.Requests.Where(request => request.Path == Path)];
}
