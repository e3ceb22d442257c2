using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Http.Hosting;

/// <summary>
/// Whether the register can be queried: degraded while it is loaded, unhealthy where the database cannot be read or is damaged.
/// </summary>
internal sealed class RegisterHealthCheck(IRegisterReadiness readiness, DatasetVersionMonitor monitor) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (!readiness.IsReady)
            return HealthCheckResult.Degraded(readiness.Progress);
        if (readiness.IsDamaged)
            return HealthCheckResult.Unhealthy("The database is damaged.");
        try
        {
            monitor.GetCurrent();
            return HealthCheckResult.Healthy(readiness.Progress);
        }
        catch (DbException e)
        {
            return HealthCheckResult.Unhealthy("The database cannot be read.", e);
        }
    }
}
