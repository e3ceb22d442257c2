using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;

namespace RecordsApi.Tests.Support;

/// <summary>Shows the statements of read connections to a command interceptor.</summary>
internal sealed class InterceptorObserver(DbCommandInterceptor interceptor) : IStatementObserver
{
    // The version of the dataset is read before a request gets a permit, which is not what such tests hold up.
    public async ValueTask ExecutingAsync(DbCommand command, CancellationToken cancellationToken)
    {
        if (!command.CommandText.Contains("FROM \"DatasetMetadata\"", StringComparison.Ordinal))
            await interceptor.ReaderExecutingAsync(command, null!, default, cancellationToken);
    }
}
