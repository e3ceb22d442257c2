namespace RecordsApi.Domain.Webhooks;

/// <summary>A webhook: the address to which new entries of the change log are sent, and the last entry that was delivered to it.</summary>
public sealed class WebhookSubscription
{
    /// <summary>Id: <c>wh-</c> and twelve hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the API key with which it was made: its owner.</summary>
    public required string KeyId { get; init; }

    /// <summary>The address.</summary>
    public required string Url { get; set; }

    /// <summary>Codes of <see cref="WebhookEvent"/>, separated by spaces.</summary>
    public required string Events { get; set; }

    /// <summary>The filter of the change log as a query string; empty for every entry.</summary>
    public required string Filter { get; set; }

    /// <summary>What it is for, in the owner's words.</summary>
    public string? Description { get; set; }

    /// <summary>The secret that messages are signed with.</summary>
    public required string Secret { get; set; }

    /// <summary>The secret before; messages are signed with it, too, until it expires.</summary>
    public string? PreviousSecret { get; set; }

    /// <summary>When the previous secret expires (UTC).</summary>
    public DateTimeOffset? PreviousSecretUntil { get; set; }

    /// <summary>Grows with each change by its owner, so that an attempt that began before the change does not undo it.</summary>
    public int Revision { get; set; }

    /// <summary>Sequence number of the last entry of the change log that was delivered or did not match.</summary>
    public required long Position { get; set; }

    /// <summary>Sequence number of the last event of an alarm that was delivered.</summary>
    public required long AlarmPosition { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether messages are delivered.</summary>
    public required bool Enabled { get; set; }

    /// <summary>Why the service disabled it; null if it did not.</summary>
    public string? DisabledReason { get; set; }

    /// <summary>Since when every attempt has failed (UTC); null if the last one succeeded.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>How many attempts have failed since then.</summary>
    public int Failures { get; set; }

    /// <summary>When the message that failed is sent again (UTC); null if the last attempt succeeded.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>When a message was last delivered (UTC).</summary>
    public DateTimeOffset? LastDeliveredAt { get; set; }
}
