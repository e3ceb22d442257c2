using System.Data.Common;
using RecordsApi.Data.Reading;

namespace RecordsApi.Data.Statements;

/// <summary>Is called before each statement of a read connection runs, as command interceptors are for those of EF Core.</summary>
public interface IStatementObserver
{
    /// <summary>Called before a statement runs. It may wait, change the command or throw.</summary>
    ValueTask ExecutingAsync(DbCommand command, CancellationToken cancellationToken);
}
