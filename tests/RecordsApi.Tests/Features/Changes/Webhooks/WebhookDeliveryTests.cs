using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Keys;
using RecordsApi.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes.Webhooks;

/// <summary>Delivering the change log and alarms to webhooks.</summary>
public sealed class WebhookDeliveryTests
{
    [Fact]
    public async Task New_entries_are_delivered_in_order_as_the_change_log_returns_them()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        await fixture.DeliverAsync();

        var log = (await fixture.Service.GetJsonAsync("/v1/changes"))["data"]!.AsArray();
        var received = fixture.GetReceived();
        Assert.NotEmpty(received);
        Assert.Equal(log.Select(change => $"msg_{webhook["id"]}_{change!["sequence"]}"), received.Select(request => request.Headers["webhook-id"]));
        Assert.Equal(log.Select(change => (string?)change!["summary"]), received.Select(request => (string?)request.GetPayload()["data"]!["summary"]));
        Assert.All(received, request => Assert.Equal("change.recorded", (string?)request.GetPayload()["type"]));
    }

    [Fact]
    public async Task Delivered_entries_are_not_delivered_again()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        await fixture.DeliverAsync();
        var count = fixture.GetReceived().Count;
        await fixture.DeliverAsync();

        Assert.Equal(count, fixture.GetReceived().Count);
    }

    [Fact]
    public async Task Message_is_signed_as_the_standard_says()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var secret = (string)(await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() }))["secret"]!;
        await fixture.ImportAsync();
        await fixture.DeliverAsync();
        var request = fixture.GetReceived()[0];

        Assert.Equal(RegisterApiFactory.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), request.Headers["webhook-timestamp"]);
        Assert.Equal(Sign(request, secret), request.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task Message_is_signed_with_both_secrets_for_a_day_after_the_secret_was_replaced()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        using var replaced = await owner.PostAsync(new Uri($"/v1/webhooks/{webhook["id"]}/secret", UriKind.Relative), null);
        var secret = (string)JsonNode.Parse(await replaced.Content.ReadAsStringAsync())!["data"]!["secret"]!;
        await fixture.ImportAsync();
        await fixture.DeliverAsync();
        var first = fixture.GetReceived()[0];
        fixture.Service.Clock.Advance(TimeSpan.FromHours(25));
        await owner.ChangeWebhookAsync(webhook, new { after = 0 });
        await fixture.DeliverAsync();
        var last = fixture.GetReceived()[^1];

        Assert.Equal($"{Sign(first, secret)} {Sign(first, (string)webhook["secret"]!)}", first.Headers["webhook-signature"]);
        Assert.Equal(Sign(last, secret), last.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task Filter_selects_what_is_delivered()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl(), filter = "kind=publication-accepted" });
        await fixture.ImportAsync();
        await fixture.DeliverAsync();

        Assert.Equal(["publication-accepted"], fixture.GetReceived().Select(request => (string?)request.GetPayload()["data"]!["kind"]));
    }

    [Fact]
    public async Task Replay_delivers_entries_again_under_the_same_ids()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        await fixture.DeliverAsync();
        var first = fixture.GetReceived().Select(request => request.Headers["webhook-id"]).ToList();
        await owner.ChangeWebhookAsync(webhook, new { after = 0 });
        await fixture.DeliverAsync();

        Assert.Equal(first, fixture.GetReceived().Skip(first.Count).Select(request => request.Headers["webhook-id"]));
    }

    [Fact]
    public async Task Nothing_is_delivered_for_a_revoked_key()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        var keys = fixture.Service.Services.GetRequiredService<ApiKeyStore>();
        await keys.RevokeAsync((await keys.ListAsync(CancellationToken.None))[0].Id, CancellationToken.None);
        await fixture.ImportAsync();
        await fixture.DeliverAsync();

        Assert.Empty(fixture.GetReceived());
    }

    [Fact]
    public async Task Alarms_are_delivered_when_they_are_raised_and_when_they_are_over()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync(KeyScope.RegisterAdmin);
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl(), events = new[] { "alarm" } });
        fixture.Publisher.Respond(PublisherStandIn.PagePath, 403);
        await fixture.RunAsync();
        await fixture.ImportAsync();
        await fixture.DeliverAsync();

        Assert.Equal(
            [("alarm.raised", "blocked"), ("alarm.ended", "blocked")],
            fixture.GetReceived().Select(request => request.GetPayload()).Select(message => ((string?)message["type"], (string?)message["data"]!["kind"])));
    }

    [Fact]
    public async Task Many_entries_are_delivered_in_one_turn_without_a_gap()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        var agencies = Enumerable.Range(0, 130).Aggregate(
            WorkbookBuilder.ForParticipatingList(),
            (workbook, number) => workbook.AddRow(
                "FLORIDA", $"{(char)('A' + (number / 26))}lder{(char)('a' + (number % 26))}ville Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 12, 1)));
        fixture.Publisher.ServeList(WebhookTestExtensions.First, agencies);
        await fixture.RunAsync();
        await fixture.DeliverAsync();

        Assert.Equal(131, fixture.GetReceived().Count);
        Assert.Equal(
            await fixture.Service.GetIdsAsync("/v1/changes?limit=200"), fixture.GetReceived().Select(request => (string?)request.GetPayload()["data"]!["id"]));
    }

    [Fact]
    public async Task Entry_that_is_written_during_a_delivery_is_not_lost()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        var imported = new TaskCompletionSource();
        fixture.Publisher.Respond(WebhookTestExtensions.Path, _ => imported.Task);
        var delivery = fixture.DeliverAsync();
        await fixture.WaitForReceivedAsync(1);
        await fixture.ImportAsync("participatingAgencies12302025.xlsx", agencies: 4);
        imported.SetResult();
        await delivery;
        await fixture.DeliverAsync();

        Assert.Equal(await fixture.Service.GetIdsAsync("/v1/changes"), fixture.GetReceived().Select(request => (string?)request.GetPayload()["data"]!["id"]));
    }

    [Fact]
    public async Task Replay_during_a_delivery_is_not_lost()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        var webhook = await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl() });
        await fixture.ImportAsync();
        var replayed = new TaskCompletionSource();
        fixture.Publisher.Respond(WebhookTestExtensions.Path, _ => replayed.Task);
        var delivery = fixture.DeliverAsync();
        await fixture.WaitForReceivedAsync(1);
        await owner.ChangeWebhookAsync(webhook, new { after = 0 });
        replayed.SetResult();
        await delivery;
        await fixture.DeliverAsync();

        Assert.Equal(await fixture.Service.GetIdsAsync("/v1/changes"), fixture.GetReceived().Skip(1).Select(request => (string?)request.GetPayload()["data"]!["id"]));
    }

    [Fact]
    public async Task Receiver_that_does_not_respond_delays_no_other()
    {
        await using var fixture = await WebhookTestExtensions.StartAsync();
        using var owner = await fixture.CreateOwnerAsync();
        await owner.CreateWebhookAsync(new { url = fixture.Publisher.Address + "/slow" });
        await owner.CreateWebhookAsync(new { url = fixture.GetHookUrl(), filter = "kind=publication-accepted" });
        var end = new TaskCompletionSource();
        fixture.Publisher.Respond("/slow", _ => end.Task);
        await fixture.ImportAsync();
        var delivery = fixture.DeliverAsync();
        await fixture.WaitForReceivedAsync(1);
        end.SetResult();
        await delivery;

        Assert.Single(fixture.GetReceived());
    }

    private static string Sign(StandInRequest request, string secret)
    {
        var content = Encoding.UTF8.GetBytes($"{request.Headers["webhook-id"]}.{request.Headers["webhook-timestamp"]}.{request.Body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), content))}";
    }
}
