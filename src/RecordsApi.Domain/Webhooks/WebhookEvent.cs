using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Webhooks;

/// <summary>What is sent to a webhook.</summary>
public enum WebhookEvent
{
    /// <summary>Entries of the change log.</summary>
    Change,

    /// <summary>Alarms about the publisher's page and lists.</summary>
    Alarm,
}

/// <summary>Codes and meanings of <see cref="WebhookEvent"/>.</summary>
public static class WebhookEvents
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<WebhookEvent> Vocabulary { get; } = new(
        "webhook-event",
        "What is sent to a webhook.",
        (WebhookEvent.Change, "change", "Entries of the change log that match the filter."),
        (WebhookEvent.Alarm, "alarm", "Alarms about the publisher's page and lists, when they are raised and when they are over; for keys with the scope register:admin."));
}
