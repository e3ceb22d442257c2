using Microsoft.Data.Sqlite;
using RecordsApi.Data.Exports;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>Writes an SQLite file for readers.</summary>
internal sealed class SqliteExportDatabase : IExportDatabase
{
    private readonly SqliteConnection file;
    private readonly List<ExportTable> tables = [];

    /// <summary>Creates the file.</summary>
    public SqliteExportDatabase(string path)
    {
        file = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = false }.ToString());
        try
        {
            file.Open();

            // The file is not read before it is complete, and an incomplete one is deleted: no journal is needed. What is deleted is overwritten with
            // zeros: it would stay in unused bytes of pages or not, as the memory permits that the connections of the process have together.
            file.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; BEGIN");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Tables => [.. tables.Select(table => table.Name), .. ExportViews.All.Select(view => view.Name), .. DocumentationTables.Names];

    /// <inheritdoc />
    public IExportTableWriter AddTable(ExportTable table)
    {
        foreach (var statement in TableSql.CreateTable(table))
            file.Execute(statement);
        tables.Add(table);
        return table.HasSharedValues ? new SharedValuesWriter(file, table) : new TableWriter(file, table);
    }

    /// <inheritdoc />
    public void Complete(IReadOnlyList<ExportFact> facts, CancellationToken cancellationToken)
    {
        foreach (var statement in tables.SelectMany(TableSql.CreateIndexes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            file.Execute(statement);
        }

        foreach (var view in ExportViews.All)
            file.Execute($"CREATE VIEW {TableSql.Quote(view.Name)} AS -- {view.Description}\n{view.Sql}");
        DocumentationTables.Write(file, tables, facts);
        cancellationToken.ThrowIfCancellationRequested();
        file.Execute("COMMIT");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => file.DisposeAsync();
}
