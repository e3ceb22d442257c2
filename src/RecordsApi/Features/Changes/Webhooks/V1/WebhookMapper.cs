using System.Globalization;
using RecordsApi.Domain.Webhooks;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes.Webhooks.V1;

/// <summary>Maps webhooks and deliveries to records of version 1.</summary>
internal static class WebhookMapper
{
    /// <summary>Maps a webhook.</summary>
    /// <param name="w">The webhook.</param>
    /// <param name="context">The context of the response.</param>
    /// <param name="retries">The settings for retries, which determine when a failing webhook is disabled.</param>
    /// <param name="secret">The secret to include in the response; null to leave it out.</param>
    public static WebhookV1 ToResponse(this WebhookSubscription w, IResponseContext context, WebhookRetries retries, string? secret = null) => new(
        w.Id, w.Url, w.Events.Split(' '), w.Filter, w.Description, w.Enabled, w.DisabledReason, w.Position, w.CreatedAt, w.LastDeliveredAt, w.FailingSince,
        w.NextAttemptAt, w.Enabled ? retries.GetDisabledAt(w) : null, secret, new(context.GetUrl($"webhooks/{w.Id}"), context.GetUrl($"webhooks/{w.Id}/deliveries")));

    /// <summary>Maps a delivery.</summary>
    public static WebhookDeliveryV1 ToResponse(this WebhookDelivery d) =>
        new(d.Number, d.Number.ToString(CultureInfo.InvariantCulture), d.MessageId, d.Type, d.At, d.Delivered, d.Status, d.Error);
}
