using RecordsApi.Data.Exports;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>Creates SQLite files for readers.</summary>
internal sealed class SqliteExportDatabaseFactory : IExportDatabaseFactory
{
    /// <inheritdoc />
    public IExportDatabase Create(string path) => new SqliteExportDatabase(path);
}
