namespace RecordsApi.Domain.Webhooks;

/// <summary>One attempt to deliver a message.</summary>
public sealed class WebhookDelivery
{
    /// <summary>Number of the attempt among those of all webhooks.</summary>
    public long Number { get; init; }

    /// <summary>Id of the webhook.</summary>
    public required string WebhookId { get; init; }

    /// <summary>Id of the message, the same in every attempt.</summary>
    public required string MessageId { get; init; }

    /// <summary>Type of the message.</summary>
    public required string Type { get; init; }

    /// <summary>When the attempt was made (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the receiver accepted the message.</summary>
    public required bool Delivered { get; init; }

    /// <summary>HTTP status of the response; null if there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Why the message was not delivered; null if it was.</summary>
    public string? Error { get; init; }
}
