using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite.Schema;

namespace RecordsApi.Data.Sqlite;

/// <summary>The statements that create the register's tables in SQLite, read from an empty register in memory.</summary>
internal static class RegisterTableDefinitions
{
    private static readonly Lazy<Definitions> All = new(Read);

    /// <summary>The statements that create a table.</summary>
    public static IEnumerable<string> GetTable(string table) => All.Value.Statements[("table", table)];

    /// <summary>The statements that create a table's indexes.</summary>
    public static IEnumerable<string> GetIndexes(string table) => All.Value.Statements[("index", table)];

    /// <summary>The columns of a table, in order.</summary>
    public static IReadOnlyList<string> GetColumns(string table) => [.. All.Value.Columns[table].Select(column => column.Name)];

    /// <summary>The columns of a table's primary key, in its order.</summary>
    public static IReadOnlyList<string> GetPrimaryKey(string table) =>
        [.. All.Value.Columns[table].Where(column => column.KeyOrder > 0).OrderBy(column => column.KeyOrder).Select(column => column.Name)];

    private static Definitions Read()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var context = new RegisterContext(new DbContextOptionsBuilder<RegisterContext>().UseDatabase(SqliteDatabaseProvider.Instance, connection).Options);
        ForEachRow(connection, SqliteSchema.CreateScript(context, null), _ => { });
        List<(string Type, string Table, string Sql)> statements = [];
        ForEachRow(
            connection, "SELECT type, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name",
            row => statements.Add((row.GetString(0), row.GetString(1), row.GetString(2))));
        List<(string Table, string Name, int KeyOrder)> columns = [];
        ForEachRow(
            connection, "SELECT t.name, c.name, c.pk FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid",
            row => columns.Add((row.GetString(0), row.GetString(1), row.GetInt32(2))));
        return new(
            statements.ToLookup(s => (s.Type, s.Table), s => s.Sql),
            columns.ToLookup(c => c.Table, c => (c.Name, c.KeyOrder)));
    }

    private static void ForEachRow(SqliteConnection connection, string sql, Action<SqliteDataReader> handle)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the migrations and those above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
            handle(reader);
    }

    private sealed record Definitions(ILookup<(string Type, string Table), string> Statements, ILookup<string, (string Name, int KeyOrder)> Columns);
}
