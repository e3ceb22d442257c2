using RecordsApi.Data.Exports;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>Creates SQLite files for readers.</summary>
/// <param name="sqlite">The provider of registers in SQLite.</param>
internal sealed class SqliteExportDatabaseFactory(IRegisterDatabaseProvider sqlite) : IExportDatabaseFactory
{
    /// <inheritdoc />
    public IExportDatabase Create(string path) => new SqliteExportDatabase(path);

    /// <inheritdoc />
    public Task CopyRegisterAsync(RegisterContext register, string path, CancellationToken cancellationToken) => register.Provider == sqlite
        ? PublicRegisterFile.CopyFileAsync(register, path, cancellationToken)
        : PublicRegisterFile.CopyRowsAsync(register, sqlite, path, cancellationToken);
}
