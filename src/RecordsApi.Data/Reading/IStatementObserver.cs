using System.Data.Common;

namespace RecordsApi.Data.Reading;

/// <summary>Is called before each statement of a read connection runs, as command interceptors are for those of EF Core.</summary>
public interface IStatementObserver
{
    /// <summary>Called before a statement runs. It may wait, change the command or throw.</summary>
    ValueTask ExecutingAsync(DbCommand command, CancellationToken cancellationToken);
}
