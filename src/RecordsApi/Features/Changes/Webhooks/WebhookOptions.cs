using System.ComponentModel.DataAnnotations;
using RecordsApi.Domain.Webhooks;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>Settings of the section <c>Webhooks</c>.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Webhooks";

    /// <summary>Whether messages are delivered.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How often the service looks for changes that another process wrote, in seconds. It delivers its own at once.</summary>
    [Range(1, 3600)]
    public int EverySeconds { get; init; } = 5;

    /// <summary>How long a receiver may take to respond, in seconds.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; init; } = 15;

    /// <summary>About how long after a failure a message is sent again for the first time, in seconds; the time doubles with each failure, up to an hour.</summary>
    [Range(1, 3600)]
    public int RetrySeconds { get; init; } = 10;

    /// <summary>After how many hours in which every attempt fails a webhook is disabled.</summary>
    [Range(1, 720)]
    public int DisableAfterHours { get; init; } = 72;

    /// <summary>How many webhooks an API key may have.</summary>
    [Range(1, 1000)]
    public int MaximumPerKey { get; init; } = 20;

    /// <summary>How many days attempts are listed.</summary>
    [Range(1, 365)]
    public int DeliveryDays { get; init; } = 7;

    /// <summary>When a message is sent again, and when a webhook is disabled.</summary>
    internal WebhookRetries Retries => new(TimeSpan.FromSeconds(RetrySeconds), TimeSpan.FromHours(DisableAfterHours));
}
