using System.Data.Common;
using Microsoft.Extensions.Options;
using RecordsApi.Data.Providers;

namespace RecordsApi.Configuration;

/// <summary>Explains errors of the configured database.</summary>
internal static class DatabaseErrors
{
    /// <summary>Explains to the operator why the database cannot be used, and what to do.</summary>
    public static string ExplainDatabaseError(this IServiceProvider services, DbException error) =>
        services.GetRequiredService<IRegisterDatabaseProvider>().Explain(error, services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Register);
}
