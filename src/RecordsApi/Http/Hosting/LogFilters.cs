using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Hosting;

/// <summary>Keeps out of the log what must not be in it.</summary>
internal static class LogFilters
{
    /// <summary>Adds the filters.</summary>
    public static void AddServiceLogFilters(this ILoggingBuilder logging) => logging
        // At a lower level it logs whole addresses, and with them a key that someone put into a query.
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)

        // A start that fails is described in a sentence on the error output; here it would come once more, with a stack trace.
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level is LogLevel.Warning or LogLevel.Critical)

        // Each probe while the register is loaded would be a line; how far that is has lines of its own.
        .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Error)

        // A request without a valid key has a line of its own, with what was asked.
        .AddFilter(typeof(ApiKeyAuthenticationHandler).FullName, LogLevel.Warning);
}
