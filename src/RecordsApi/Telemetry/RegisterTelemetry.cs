using System.Diagnostics.Metrics;

namespace RecordsApi.Telemetry;

/// <summary>
/// Metrics of requests, in addition to those of ASP.NET Core, which count and time requests by route and status. They cost nothing
/// while no listener is registered.
/// </summary>
internal sealed class RegisterTelemetry
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "RecordsApi";

    private static readonly KeyValuePair<string, object?> Hit = new("result", "hit");
    private static readonly KeyValuePair<string, object?> Miss = new("result", "miss");

    private readonly Counter<long> cacheRequests;
    private readonly Counter<long> problems;
    private readonly Counter<long> updates;
    private readonly Counter<long> alarms;
    private readonly Histogram<double> updateDuration;
    private readonly Counter<long> deliveries;
    private readonly Counter<long> disabledWebhooks;
    private volatile IReadOnlyDictionary<string, int> openAlarms = new Dictionary<string, int>();
    private long webhookLag;

    /// <summary>Creates the instruments.</summary>
    public RegisterTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        cacheRequests = meter.CreateCounter<long>("records.cache.requests", "{request}", "Requests whose response may be stored, by whether it was.");
        problems = meter.CreateCounter<long>("records.problems", "{response}", "Problem responses, by the code of the problem: refusals, invalid requests and failures.");
        updates = meter.CreateCounter<long>("records.updates", "{run}", "Runs that read the publisher's page, by outcome.");
        updateDuration = meter.CreateHistogram<double>("records.update.duration", "s", "Duration of these runs.");
        alarms = meter.CreateCounter<long>("records.alarms", "{alarm}", "Alarms about the publisher's page and lists that were raised, by kind.");
        meter.CreateObservableGauge(
            "records.alarms.open", () => openAlarms.Select(kind => new Measurement<long>(kind.Value, new KeyValuePair<string, object?>("kind", kind.Key))),
            "{alarm}", "Alarms that are not over, by kind, as of the last run of this process.");
        deliveries = meter.CreateCounter<long>(
            "records.webhooks.deliveries", "{attempt}", "Attempts to deliver a message to a webhook, by outcome: delivered, rejected by a response, or unreachable.");
        disabledWebhooks = meter.CreateCounter<long>(
            "records.webhooks.disabled", "{webhook}", "Webhooks that the service disabled after every attempt had failed for too long.");
        meter.CreateObservableGauge(
            "records.webhooks.lag", () => Volatile.Read(ref webhookLag), "{entry}",
            "How many entries of the change log the enabled webhook that is furthest behind has not got yet.");
    }

    /// <summary>Counts a request that was served from the response cache.</summary>
    public void CountCacheHit() => cacheRequests.Add(1, Hit);

    /// <summary>Counts a request whose response was not stored.</summary>
    public void CountCacheMiss() => cacheRequests.Add(1, Miss);

    /// <summary>Counts a problem response.</summary>
    /// <param name="code">Code of the problem.</param>
    public void CountProblem(string code) => problems.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>Counts and times a run that read the publisher's page.</summary>
    /// <param name="outcome"><c>imported</c>, <c>unchanged</c> or <c>failed</c>.</param>
    /// <param name="seconds">How long it took.</param>
    public void CountUpdate(string outcome, double seconds)
    {
        updates.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        updateDuration.Record(seconds);
    }

    /// <summary>Counts an attempt to deliver a message to a webhook.</summary>
    /// <param name="outcome"><c>delivered</c>, <c>rejected</c> or <c>unreachable</c>.</param>
    public void CountDelivery(string outcome) => deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Counts a webhook that the service disabled.</summary>
    public void CountDisabledWebhook() => disabledWebhooks.Add(1);

    /// <summary>Reports how many entries of the change log the enabled webhook that is furthest behind has not got yet.</summary>
    public void ReportWebhookLag(long entries) => Volatile.Write(ref webhookLag, entries);

    /// <summary>Counts an alarm that was raised.</summary>
    /// <param name="kind">Code of its kind.</param>
    public void CountAlarm(string kind) => alarms.Add(1, new KeyValuePair<string, object?>("kind", kind));

    /// <summary>Reports how many alarms are open.</summary>
    /// <param name="kinds">The number by code of the kind; kinds without an open alarm are reported as 0.</param>
    public void ReportOpenAlarms(IReadOnlyDictionary<string, int> kinds) => openAlarms = kinds;
}
