namespace RecordsApi.Features.Changes.Webhooks.V1;

/// <summary>An address to which new entries of the change log are sent.</summary>
/// <param name="Id" example="wh-7f3a90c1d2e4">Id of the webhook.</param>
/// <param name="Url" example="https://newsroom.example/hooks/records">The address to which messages are sent.</param>
/// <param name="Events">What is sent; see <c>/v1/enums/webhook-event</c>.</param>
/// <param name="Filter" example="state=FL">Filter of the change log, as a query string; empty for every entry.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Enabled" example="true">Whether messages are delivered.</param>
/// <param name="DisabledReason">Why the service disabled it; null if it did not.</param>
/// <param name="After" example="4711">Sequence number up to which the change log has been delivered, or did not match.</param>
/// <param name="CreatedAt" example="2026-01-02T12:00:00.000Z">Timestamp at which it was made (UTC).</param>
/// <param name="LastDeliveredAt" example="2026-01-05T17:20:00.000Z">Timestamp of the last message that was delivered (UTC); null if none was.</param>
/// <param name="FailingSince">Timestamp since which every attempt has failed (UTC); null if the last one succeeded.</param>
/// <param name="NextAttemptAt">Timestamp at which the message that failed is sent again (UTC); null without a failure.</param>
/// <param name="DisablesAt">Timestamp from which the service disables it if attempts go on failing (UTC); null without a failure.</param>
/// <param name="Secret" example="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw">The secret that messages are signed with. It is returned only when it is created or replaced; otherwise null.</param>
/// <param name="Links">Related links.</param>
public sealed record WebhookV1(
    string Id, string Url, IReadOnlyList<string> Events, string Filter, string? Description, bool Enabled, string? DisabledReason, long After,
    DateTimeOffset CreatedAt, DateTimeOffset? LastDeliveredAt, DateTimeOffset? FailingSince, DateTimeOffset? NextAttemptAt, DateTimeOffset? DisablesAt, string? Secret, WebhookLinksV1 Links);

/// <summary>Links of a webhook.</summary>
/// <param name="Self">This record.</param>
/// <param name="Deliveries">The last attempts to deliver messages to it.</param>
public sealed record WebhookLinksV1(string Self, string Deliveries);

/// <summary>An attempt to deliver a message to a webhook.</summary>
/// <param name="Number" example="17">Number of the attempt.</param>
/// <param name="Id" example="17">The number as text.</param>
/// <param name="MessageId" example="msg_wh-7f3a90c1d2e4_4711">Id of the message, the same in every attempt.</param>
/// <param name="Type" example="change.recorded">Type of the message.</param>
/// <param name="At" example="2026-01-05T17:20:00.000Z">Timestamp of the attempt (UTC).</param>
/// <param name="Delivered" example="true">Whether the receiver accepted the message.</param>
/// <param name="Status" example="204">HTTP status code of the response; null if there was none.</param>
/// <param name="Error">Why it was not delivered; null if it was.</param>
public sealed record WebhookDeliveryV1(long Number, string Id, string MessageId, string Type, DateTimeOffset At, bool Delivered, int? Status, string? Error);
