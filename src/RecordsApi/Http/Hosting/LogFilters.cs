using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Hosting;

/// <summary>Filters log messages that must not be written.</summary>
internal static class LogFilters
{
    /// <summary>Adds the filters.</summary>
    public static void AddServiceLogFilters(this ILoggingBuilder logging) => logging
        // Below this level, the framework logs full URLs, which can contain an API key.
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)

        // A start that fails is described in a sentence on the error output; the framework would log it again, with a stack trace.
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level is LogLevel.Warning or LogLevel.Critical)

        // Health checks while the register is loading would each log a line; the progress is logged separately.
        .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Error)

        // A request without a valid key is logged separately, with its method and path.
        .AddFilter(typeof(ApiKeyAuthenticationHandler).FullName, LogLevel.Warning);
}
