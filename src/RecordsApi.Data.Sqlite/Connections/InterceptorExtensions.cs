using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>Adds interceptors to contexts.</summary>
internal static class InterceptorExtensions
{
    /// <summary>
    /// Adds an interceptor unless it was added before. The contexts of read connections are configured as all others are, and then once more with the
    /// connection; the interceptor would otherwise run twice for each statement.
    /// </summary>
    public static DbContextOptionsBuilder AddInterceptorOnce(this DbContextOptionsBuilder options, IInterceptor interceptor)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Options.FindExtension<CoreOptionsExtension>()?.Interceptors?.Contains(interceptor) == true ? options : options.AddInterceptors(interceptor);
    }
}
