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

    /// <summary>Creates the instruments.</summary>
    public RegisterTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        cacheRequests = meter.CreateCounter<long>("records.cache.requests", "{request}", "Requests whose response may be stored, by whether it was.");
        problems = meter.CreateCounter<long>("records.problems", "{response}", "Problem responses, by the code of the problem: refusals, invalid requests and failures.");
    }

    /// <summary>Counts a request that was served from the response cache.</summary>
    public void CountCacheHit() => cacheRequests.Add(1, Hit);

    /// <summary>Counts a request whose response was not stored.</summary>
    public void CountCacheMiss() => cacheRequests.Add(1, Miss);

    /// <summary>Counts a problem response.</summary>
    /// <param name="code">Code of the problem.</param>
    public void CountProblem(string code) => problems.Add(1, new KeyValuePair<string, object?>("code", code));
}
