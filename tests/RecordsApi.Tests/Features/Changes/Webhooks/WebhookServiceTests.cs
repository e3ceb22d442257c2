using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes.Webhooks;

/// <summary>Delivering in the background.</summary>
public sealed class WebhookServiceTests
{
    [Fact]
    public async Task Change_of_the_register_is_delivered_at_once()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync(("Webhooks:Enabled", "true"));
        using var owner = await fixture.CreateOwnerAsync();
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl(), filter = "kind=publication-accepted" });
        await fixture.ImportAsync();
        await fixture.WaitForReceivedAsync(1);

        Assert.Equal("publication-accepted", (string?)fixture.GetReceived()[0].GetPayload()["data"]!["kind"]);
    }

    [Fact]
    public async Task Replay_is_delivered_at_once()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync(("Webhooks:Enabled", "true"));
        using var owner = await fixture.CreateOwnerAsync();
        await fixture.ImportAsync();
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl(), filter = "kind=publication-accepted", after = 0 });
        await fixture.WaitForReceivedAsync(1);

        Assert.Equal("publication-accepted", (string?)fixture.GetReceived()[0].GetPayload()["data"]!["kind"]);
    }
}
