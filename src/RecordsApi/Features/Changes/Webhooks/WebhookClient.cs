using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using RecordsApi.Domain.Webhooks;
using RecordsApi.Http.Formats;
using RecordsApi.Outbound;
using StandardWebhooks;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>A message to a webhook.</summary>
/// <param name="Id">Its id, the same in every attempt.</param>
/// <param name="Type">Its type.</param>
/// <param name="Body">The payload, as JSON.</param>
internal sealed record WebhookMessage(string Id, string Type, string Body);

/// <summary>Sends a message to a webhook, signed as Standard Webhooks says.</summary>
internal sealed class WebhookClient(HttpClient http, IOptions<WebhookOptions> options, TimeProvider clock)
{
    /// <summary>Sends a message. Only a response of 200 to 299 accepts it: a redirect is not followed.</summary>
    /// <returns>The attempt, and how long the receiver asks to wait; null if it does not.</returns>
    public async Task<(WebhookDelivery Delivery, TimeSpan? RetryAfter)> SendAsync(
        WebhookSubscription webhook, WebhookMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var request = CreateRequest(webhook, message, now);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var status = (int)response.StatusCode;
            var error = response.IsSuccessStatusCode ? null : $"The receiver responded with {status}.";
            return (Create(error is null, status, error), GetRetryAfter(response, now));
        }
        catch (HttpRequestException e)
        {
            return (Create(false, null, e.InnerException is PrivateTargetException refused ? refused.Message : e.Message), null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (Create(false, null, $"The receiver did not respond within {options.Value.TimeoutSeconds} seconds."), null);
        }

        WebhookDelivery Create(bool isDelivered, int? status, string? error) => new()
        {
            WebhookId = webhook.Id,
            MessageId = message.Id,
            Type = message.Type,
            At = now,
            Delivered = isDelivered,
            Status = status,
            Error = error,
        };
    }

    private static HttpRequestMessage CreateRequest(WebhookSubscription webhook, WebhookMessage message, DateTimeOffset now)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(message.Body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(ResponseFormats.JsonType);
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", Sign(webhook, message, now));
        return request;
    }

    // After a rotation, receivers that have the new or the old secret accept the message.
    private static string Sign(WebhookSubscription webhook, WebhookMessage message, DateTimeOffset now)
    {
        string?[] secrets = [webhook.Secret, webhook.PreviousSecretUntil > now ? webhook.PreviousSecret : null];
        return string.Join(' ', secrets.OfType<string>().Select(secret => new StandardWebhook(secret).Sign(message.Id, now, message.Body)));
    }

    private static TimeSpan? GetRetryAfter(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.RetryAfter is { } retryAfter ? retryAfter.Delta ?? (retryAfter.Date - now) : null;
}
