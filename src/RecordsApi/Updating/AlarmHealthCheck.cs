using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RecordsApi.Domain.Updating;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Updating;

/// <summary>Degraded while an alarm is open: the service responds, but may not be up to date.</summary>
internal sealed class AlarmHealthCheck(IRegisterReadiness readiness, AlarmLog alarms) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!readiness.IsReady)
            return HealthCheckResult.Healthy();
        try
        {
            var open = await alarms.ReadOpenAsync(cancellationToken);
            return open.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(
                string.Join('\n', open.Select(alarm => $"{AlarmKinds.Vocabulary.GetCode(alarm.Kind)}: {alarm.Message}")));
        }
        catch (DbException)
        {
            // The health check of the register says so.
            return HealthCheckResult.Healthy();
        }
    }
}
