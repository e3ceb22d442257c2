namespace RecordsApi.Features.Changes.Webhooks.V1;

/// <summary>The properties of a webhook that can be given when it is created, and changed.</summary>
/// <param name="Url" example="https://newsroom.example/hooks/records">The address to which messages are sent: a public https address.</param>
/// <param name="Events">What is sent; see <c>/v1/enums/webhook-event</c>. By default <c>change</c>.</param>
/// <param name="Filter" example="state=FL">Filter of the change log, as a query string with the parameters of <c>/v1/changes</c> without <c>after</c>, <c>since</c> and <c>until</c>. By default every entry.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Enabled" example="true">Whether messages are delivered; by default true. Enabling a webhook again delivers what it has missed.</param>
/// <param name="After" example="0">Sequence number after which the change log is delivered; by default the newest one, so that only new entries are delivered. With a smaller one than before, entries are delivered again.</param>
public sealed record WebhookBodyV1(string Url, IReadOnlyList<string>? Events, string? Filter, string? Description, bool? Enabled, int? After);

/// <summary>A message to a webhook.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
/// <param name="Type">The type: <c>change.recorded</c>, <c>alarm.raised</c> or <c>alarm.ended</c>.</param>
/// <param name="Timestamp">When it happened (UTC).</param>
/// <param name="Data">The entry of the change log, or the alarm.</param>
internal sealed record WebhookPayloadV1<T>(string Type, DateTimeOffset Timestamp, T Data);

/// <summary>An alarm, in a message to a webhook.</summary>
/// <param name="Kind">Kind; see <c>/v1/enums/alarm-kind</c>.</param>
/// <param name="Subject">What it is about: an address, a list or a file name.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record WebhookAlarmV1(string Kind, string Subject, string Message);
