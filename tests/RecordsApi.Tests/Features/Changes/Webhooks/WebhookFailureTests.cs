using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes.Webhooks;

/// <summary>Attempts that fail, and what follows.</summary>
public sealed class WebhookFailureTests
{
    [Fact]
    public async Task Message_that_failed_is_sent_again_under_its_id_after_a_while_and_before_later_ones()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        fixture.Receive(500);
        await fixture.DeliverAsync();
        await fixture.DeliverAsync();
        var failed = Assert.Single(fixture.GetReceived());
        fixture.Receive(204);
        fixture.Service.Clock.Advance(TimeSpan.FromSeconds(13));
        await fixture.DeliverAsync();

        Assert.Equal(failed.Headers["webhook-id"], fixture.GetReceived()[1].Headers["webhook-id"]);
        Assert.Equal(failed.Body, fixture.GetReceived()[1].Body);
    }

    [Fact]
    public async Task Webhook_that_fails_for_the_configured_time_is_disabled_with_the_reason_and_loses_nothing()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync(("Webhooks:DisableAfterHours", "2"));
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        fixture.Receive(500);
        await fixture.DeliverAsync();
        fixture.Service.Clock.Advance(TimeSpan.FromHours(2));
        await fixture.DeliverAsync();
        var disabled = await owner.GetDataAsync($"/v1/webhooks/{webhook["id"]}");
        fixture.Receive(200);
        await owner.ChangeWebhookAsync(webhook, new { enabled = true });
        await fixture.DeliverAsync();
        var enabled = await owner.GetDataAsync($"/v1/webhooks/{webhook["id"]}");

        Assert.Equal((false, "Every attempt has failed for 2 hours. The receiver responded with 500."), ((bool)disabled["enabled"]!, (string?)disabled["disabledReason"]));
        Assert.Equal((true, null), ((bool)enabled["enabled"]!, (string?)enabled["disabledReason"]));
        Assert.Equal(await fixture.Service.GetIdsAsync("/v1/changes"), fixture.GetReceived().Skip(2).Select(request => (string?)request.GetPayload()["data"]!["id"]));
    }

    [Fact]
    public async Task Redirect_is_not_followed()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        fixture.Publisher.Respond(WebhookTestExtensions.Path, http =>
        {
            http.Response.Redirect("/other");
            return Task.CompletedTask;
        });
        await fixture.DeliverAsync();

        Assert.DoesNotContain(fixture.Publisher.Requests, request => request.Path == "/other");
        Assert.Equal(302, (int)(await owner.GetDataAsync($"/v1/webhooks/{webhook["id"]}/deliveries"))[0]!["status"]!);
    }

    [Fact]
    public async Task Address_is_checked_at_every_attempt()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        await using (var context = await fixture.Service.Services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync())
            await context.WebhookSubscriptions.ExecuteUpdateAsync(w => w.SetProperty(x => x.Url, $"http://localhost:{fixture.Publisher.Port}/hook"));
        await fixture.DeliverAsync();
        var delivery = (await owner.GetDataAsync($"/v1/webhooks/{webhook["id"]}/deliveries"))[0]!;

        Assert.Empty(fixture.GetReceived());
        Assert.StartsWith("localhost is not requested: its address is not public.", (string?)delivery["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receiver_that_does_not_respond_in_time_has_not_accepted_the_message()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync(("Webhooks:TimeoutSeconds", "7"));
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        fixture.Publisher.Respond(WebhookTestExtensions.Path, http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        var delivery = fixture.DeliverAsync();
        await fixture.WaitForReceivedAsync(1);
        fixture.Service.Clock.Advance(TimeSpan.FromSeconds(7));
        await delivery;

        Assert.Equal(
            "The receiver did not respond within 7 seconds.", (string?)(await owner.GetDataAsync($"/v1/webhooks/{webhook["id"]}/deliveries"))[0]!["error"]);
    }

    [Fact]
    public async Task Receiver_that_is_gone_disables_the_webhook_at_once()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        fixture.Receive(410);
        await fixture.DeliverAsync();
        var read = await owner.GetDataAsync($"/v1/webhooks/{webhook["id"]}");

        Assert.Equal((false, "The receiver responded with 410: it is gone."), ((bool)read["enabled"]!, (string?)read["disabledReason"]));
    }

    [Fact]
    public async Task Failing_webhook_says_since_when_and_when_it_will_be_disabled()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync(("Webhooks:DisableAfterHours", "48"));
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        fixture.Receive(500);
        await fixture.DeliverAsync();
        var read = await owner.GetDataAsync($"/v1/webhooks/{webhook["id"]}");

        Assert.Equal(("2025-12-31T12:00:00.000Z", "2026-01-02T12:00:00.000Z"), ((string?)read["failingSince"], (string?)read["disablesAt"]));
    }

    [Fact]
    public async Task Receiver_may_ask_to_wait_longer()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        fixture.Publisher.Respond(WebhookTestExtensions.Path, http =>
        {
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = "600";
            return Task.CompletedTask;
        });
        await fixture.DeliverAsync();

        Assert.Equal("2025-12-31T12:10:00.000Z", (string?)(await owner.GetDataAsync($"/v1/webhooks/{webhook["id"]}"))["nextAttemptAt"]);
    }

    [Fact]
    public async Task Attempts_are_counted_by_outcome()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        using var recorder = MeasurementRecorder.ForService(fixture.Service.Services.GetRequiredService<IMeterFactory>());
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl(), filter = "kind=publication-accepted" });
        await fixture.ImportAsync();
        fixture.Receive(500);
        await fixture.DeliverAsync();
        fixture.Receive(204);
        fixture.Service.Clock.Advance(TimeSpan.FromMinutes(1));
        await fixture.DeliverAsync();

        Assert.Equal(["1 outcome=rejected", "1 outcome=delivered"], recorder.GetMeasurements("records.webhooks.deliveries"));
    }
}
