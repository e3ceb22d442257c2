using RecordsApi.Data.Exports;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>Creates SQLite files for readers.</summary>
internal sealed class SqliteExportDatabaseFactory : IExportDatabaseFactory
{
    /// <inheritdoc />
    public IExportDatabase Create(string path) => new SqliteExportDatabase(path);

    /// <inheritdoc />
    public Task CopyRegisterAsync(RegisterContext register, string path, CancellationToken cancellationToken) => register.Provider is SqliteDatabaseProvider
        ? PublicRegisterFile.CopyFileAsync(register, path, cancellationToken)
        : PublicRegisterFile.CopyRowsAsync(register, path, cancellationToken);
}
