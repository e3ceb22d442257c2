using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite.Backups;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>A register in an SQLite file for everybody: without keys, webhooks, the audit log, alarms, stored responses to writes and secrets.</summary>
internal static class PublicRegisterFile
{
    private const int BatchSize = 1000;

    // Of other tables of EF Core and SQLite, the register of the file has its own.
    private const string TablesSql =
        """
        SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%' AND name NOT LIKE '@_@_EF%' ESCAPE '@'
        """;

    private const string MetadataTable = "DatasetMetadata";
    private const string SecretCondition = "\"Name\" LIKE 'secret:%'";

    private static readonly string[] PrivateTables =
        ["ApiKeys", "AuditEntries", "IdempotentResponses", "WebhookSubscriptions", "WebhookDeliveries", "AlarmEvents", "RaisedAlarms", "JobLeases"];

    // SQLite keeps the last number of a table whose rows are numbered: it would tell how many there were.
    private static readonly string RemovePrivateSql =
        $"{string.Concat(PrivateTables.Select(table => $"DELETE FROM \"{table}\"; DELETE FROM sqlite_sequence WHERE name = '{table}'; "))}DELETE FROM \"{MetadataTable}\" WHERE {SecretCondition}";

    /// <summary>
    /// Copies a register that is in an SQLite file itself. A copy of its pages would count the transactions in which anything was ever written, and keep
    /// deleted rows in free pages.
    /// </summary>
    public static Task CopyFileAsync(IRegisterConnection register, string path, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var pages = SqliteBackupFile.CreateEmptyFile(path);
            try
            {
                SqliteBackupFile.Copy(register.Connection, pages);
                Execute(pages, RemovePrivateSql);
                Execute(pages, "VACUUM INTO @path", ("@path", path));
            }
            finally
            {
                File.Delete(pages);
            }
        },
        cancellationToken);

    /// <summary>Copies a register that is in another database, row by row: the tables of both have the same columns.</summary>
    public static async Task CopyRowsAsync(
        RegisterContext register, IRegisterDatabaseProvider sqlite, string path, CancellationToken cancellationToken)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        var options = new DbContextOptionsBuilder<RegisterContext>().UseDatabase(sqlite, connectionString).Options;
        await using (var created = new RegisterContext(options) { CanCreateDatabase = true })
            await created.Provider.Schema.MigrateAsync(created, cancellationToken);
        await using (var file = await RawConnection.OpenForWriteAsync(sqlite, connectionString, cancellationToken))
        {
            // References are checked when all tables are complete.
            await ExecuteAsync(file, "PRAGMA defer_foreign_keys = ON", cancellationToken);
            foreach (var table in (await file.QueryStringsAsync(TablesSql, cancellationToken)).Except(PrivateTables, StringComparer.Ordinal))
                await CopyTableAsync(register, file, table, cancellationToken);
            await file.CommitAsync(cancellationToken);
        }

        // The file has no log beside it.
        Execute(path, "PRAGMA journal_mode = DELETE");
    }

    private static async Task CopyTableAsync(RegisterContext register, RawConnection file, string table, CancellationToken cancellationToken)
    {
        var columns = await file.QueryStringsAsync($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid", cancellationToken);
        var key = await file.Provider.Schema.ReadPrimaryKeyAsync(file, table, cancellationToken);
        var where = table == MetadataTable ? $" WHERE NOT ({SecretCondition})" : "";
        var order = key.Count == 0 ? "" : $" ORDER BY {Join(key)}";
        var rows = new SqlText().AppendRaw($"SELECT {Join(columns)} FROM \"{table}\"{where}{order}");
        var batch = new List<object[]>(BatchSize);
        await foreach (var row in register.Statements.StreamAsync(rows, ReadRow, cancellationToken))
        {
            batch.Add(row);
            if (batch.Count == BatchSize)
                await WriteAsync();
        }

        await WriteAsync();

        async Task WriteAsync()
        {
            await file.Provider.BulkWriter.InsertAsync(file, table, columns, batch, static (row, values) => row.CopyTo(values, 0), cancellationToken);
            batch.Clear();
        }
    }

    private static object[] ReadRow(DbDataReader reader)
    {
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return values;
    }

    private static string Join(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));

    private static async Task ExecuteAsync(RawConnection file, string sql, CancellationToken cancellationToken)
    {
        await using var command = file.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Execute(string path, string sql, params (string Name, string Value)[] parameters)
    {
        using var connection = SqliteBackupFile.Open(path);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // It contains only names that are written here.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
