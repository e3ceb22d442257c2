using System.Data.Common;
using RecordsApi.Data.Caching;
using RecordsApi.Data.Coverage;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Versioning;
using RecordsApi.Domain.Coverage;

namespace RecordsApi.Data.Reading;

/// <summary>Everything one request reads: one read snapshot of the register, seen as known at one timestamp.</summary>
public sealed class RegisterSession(ReadConnectionPool connections, VersionedCache cache) : IAsyncDisposable, IDisposable
{
    private ReadConnection? connection;
    private RegisterContext? context;
    private TemporalContext? times;
    private bool useCache;
    private bool latest;

    /// <summary>Makes the snapshot contain every write that was committed before it begins, and not only those that a copy of the database has.</summary>
    public void RequireLatest() => latest = true;

    /// <summary>Begins the snapshot, if it has not begun yet.</summary>
    /// <exception cref="DbException">The database cannot be read.</exception>
    public async ValueTask<DatasetMetadata> OpenAsync(CancellationToken cancellationToken)
    {
        connection ??= await connections.RentAsync(cancellationToken, latest);
        return connection.Dataset!;
    }

    /// <summary>The dataset version of the snapshot.</summary>
    public DatasetMetadata Dataset => Connection.Dataset!;

    /// <summary>The span of each list, as known at a timestamp (UTC); as known now without a query.</summary>
    /// <param name="knownAt">The timestamp (UTC).</param>
    /// <param name="useCache">Whether results that depend on the dataset version alone may come from the cache.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public ValueTask<ListCoverage> GetCoverageAsync(DateTimeOffset knownAt, bool useCache, CancellationToken cancellationToken) => knownAt >= Dataset.KnownThrough
        ? new(Dataset.Coverage)
        : CoverageQueries.ReadCoverageAsync(Connection, useCache ? Cache : null, knownAt, cancellationToken);

    /// <summary>What was computed for this dataset version before.</summary>
    public CacheGeneration Cache => cache.ForGeneration(Dataset.Generation);

    /// <summary>Sets the temporal context of the session; must be called before anything is read from <see cref="Context"/>.</summary>
    /// <param name="temporalContext">The two times.</param>
    /// <param name="useCache">Whether results that depend on the dataset version alone may come from the cache.</param>
    public void SetTemporalContext(TemporalContext temporalContext, bool useCache)
    {
        if (context is not null && times?.KnownAt != temporalContext.KnownAt)
            throw new InvalidOperationException("The register is already being read as known at another timestamp.");
        (times, this.useCache) = (temporalContext, useCache);
    }

    /// <summary>The register as known at the timestamp of <see cref="SetTemporalContext"/>; as known now without one.</summary>
    public RegisterContext Context => context ??= CreateContext();

    private ReadConnection Connection => connection ?? OpenNow();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (context is not null)
            await context.DisposeAsync();
        if (connection is not null)
            await connections.ReturnAsync(connection);
        (context, connection) = (null, null);
    }

    /// <inheritdoc />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private RegisterContext CreateContext()
    {
        var created = Connection.CreateContext();
        created.UseSnapshot(Connection, times?.KnownAt ?? DateTimeOffset.MaxValue, Dataset.KnownThrough, useCache ? Cache : null);
        return created;
    }

    // For handlers that inject the context without a bound query.
    private ReadConnection OpenNow()
    {
        OpenAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return connection!;
    }
}
