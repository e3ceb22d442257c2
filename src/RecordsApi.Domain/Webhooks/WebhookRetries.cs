namespace RecordsApi.Domain.Webhooks;

/// <summary>When a message that was not accepted is sent again, and when a webhook is disabled.</summary>
/// <param name="First">About how long after the first failure.</param>
/// <param name="DisableAfter">For how long every attempt may fail.</param>
public sealed record WebhookRetries(TimeSpan First, TimeSpan DisableAfter)
{
    private const int Gone = 410;
    private const int MaxDoublings = 20;

    /// <summary>The longest time between two attempts.</summary>
    public static TimeSpan MaxDelay { get; } = TimeSpan.FromHours(1);

    /// <summary>How long after a failure the message is sent again: twice as long after each, with a part of chance.</summary>
    /// <param name="failures">How many attempts have failed, from 1.</param>
    /// <param name="chance">A random number from 0 to 1, so that messages that failed together are not sent again together.</param>
    /// <param name="wanted">How long the receiver asks to wait; null if it does not.</param>
    public TimeSpan GetDelay(int failures, double chance, TimeSpan? wanted)
    {
        var delay = First * Math.Pow(2, Math.Clamp(failures - 1, 0, MaxDoublings)) * (0.75 + (chance / 2));
        return Min(Max(delay, wanted ?? TimeSpan.Zero), MaxDelay);
    }

    /// <summary>Notes that a message was accepted.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="at">When (UTC).</param>
    public static void NoteSuccess(WebhookSubscription webhook, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        (webhook.FailingSince, webhook.Failures, webhook.NextAttemptAt, webhook.LastDeliveredAt) = (null, 0, null, at);
    }

    /// <summary>Notes that a message was not accepted, and disables the webhook if that has lasted too long or the receiver says that it is gone.</summary>
    /// <param name="webhook">The webhook.</param>
    /// <param name="delivery">The attempt.</param>
    /// <param name="chance">A random number from 0 to 1.</param>
    /// <param name="wanted">How long the receiver asks to wait; null if it does not.</param>
    public void NoteFailure(WebhookSubscription webhook, WebhookDelivery delivery, double chance, TimeSpan? wanted)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        ArgumentNullException.ThrowIfNull(delivery);
        webhook.FailingSince ??= delivery.At;
        webhook.Failures++;
        webhook.NextAttemptAt = delivery.At + GetDelay(webhook.Failures, chance, wanted);
        if (delivery.Status != Gone && delivery.At < GetDisabledAt(webhook))
            return;
        webhook.Enabled = false;
        webhook.NextAttemptAt = null;
        webhook.DisabledReason = delivery.Status == Gone
            ? "The receiver responded with 410: it is gone."
            : $"Every attempt has failed for {DisableAfter.TotalHours:0} hours. {delivery.Error}";
    }

    /// <summary>When a webhook is disabled if attempts go on failing (UTC); null if the last one succeeded.</summary>
    public DateTimeOffset? GetDisabledAt(WebhookSubscription webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return webhook.FailingSince + DisableAfter;
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
