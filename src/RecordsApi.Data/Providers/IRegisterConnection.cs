using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Providers;

/// <summary>
/// Where statements go that are sent to the provider as they are: the connection of a context, or
/// one of its own, which a new process opens without building the context's model first.
/// </summary>
public interface IRegisterConnection
{
    /// <summary>What differs from one database to the next.</summary>
    IRegisterDatabaseProvider Provider { get; }

    /// <summary>The provider's connection.</summary>
    DbConnection Connection { get; }

    /// <summary>The transaction in which everything is read and written; null where there is none.</summary>
    DbTransaction? Transaction { get; }

    /// <summary>A context over the same connection, in the same transaction.</summary>
    DbContext Context { get; }

    /// <summary>Opens it, if it is not open.</summary>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>Gives it back, if it was opened for what is over now.</summary>
    Task CloseAsync();
}
