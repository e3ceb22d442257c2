using Microsoft.Data.Sqlite;
using RecordsApi.Data.Exports;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>Inserts the rows of a table.</summary>
internal sealed class TableWriter(SqliteConnection file, ExportTable table) : IExportTableWriter
{
    private readonly RowInsert rows = new(file, table.Name, table.Columns.Count);

    /// <inheritdoc />
    public void Insert(ReadOnlySpan<object?> values) => rows.Insert(values);

    /// <inheritdoc />
    public void Dispose() => rows.Dispose();
}
