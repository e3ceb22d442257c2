using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Exports;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite.Schema;
using RecordsApi.Data.Statements;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite;

/// <summary>
/// Writes the register's facts into an SQLite file, row by row, from whatever database they are in. Only the tables named here
/// are written, so that secrets, keys and logs can never be in the file, not even in pages that were freed.
/// </summary>
internal sealed class SqliteFileExporter : IRegisterFileExporter
{
    private static readonly string[] ExportedMetadata = ["version", "freshThrough", "knownThrough"];

    // Of superseded facts the file holds only the status events, which say so themselves.
    private static readonly HashSet<string> TemporalTables =
    [
        "Agencies", "AgencyNames", "AgencyOris", "AgencyTenures", "AgreementStates", "Agreements", "DecisionSources", "Decisions", "Documents",
        "Listings", "Meetings", "Publications", "SignedDays", "Sources",
    ];

    /// <inheritdoc />
    public IReadOnlyList<string> Tables { get; } =
    [
        "Agencies", "AgencyNames", "AgencyOris", "AgencyTenures", "AgreementStates", "Agreements", "DecisionSources", "Decisions",
        "Documents", "JurisdictionAncestors", "Jurisdictions", "Listings", "Meetings", "Models", "PrintedRows", "Programs",
        "PublicationRows", "Publications", "DatasetMetadata", "RowRemarks", "SignedDays", "Sources", "StatusEventSources",
        "StatusEvents", "StatusEventAssertions",
    ];

    /// <inheritdoc />
    public async Task WriteAsync(RegisterContext register, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(register);
        await using var file = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = false }.ToString());
        await file.OpenAsync(cancellationToken);
        await using var snapshot = await ReadSnapshot.BeginAsync(register, cancellationToken);

        // The file is not read before it is complete, and an incomplete one is deleted: no journal is needed.
        Execute(file, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
        foreach (var table in Tables)
        {
            foreach (var statement in RegisterTableDefinitions.GetTable(table))
                Execute(file, statement);
            await CopyRowsAsync(register, file, table, cancellationToken);
        }

        foreach (var statement in Tables.SelectMany(RegisterTableDefinitions.GetIndexes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Execute(file, statement);
        }

        Execute(file, "COMMIT");
    }

    /// <inheritdoc />
    public RegisterContext OpenReadOnly(string path) => new(new DbContextOptionsBuilder<RegisterContext>()
        .UseSqliteRegister(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString())
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options);

    // In the order of the key, so that the same facts give the same file everywhere. The build time is not exported, because it is not a fact.
    private static async Task CopyRowsAsync(RegisterContext register, SqliteConnection file, string table, CancellationToken cancellationToken)
    {
        var quote = register.Provider.Dialect.Quote;
        var columns = RegisterTableDefinitions.GetColumns(table);
        var filter = TemporalTables.Contains(table) ? $" WHERE {quote("SupersededAt")} IS NULL"
            : table == "DatasetMetadata" ? $" WHERE {quote("Name")} IN ({string.Join(", ", ExportedMetadata.Select(name => $"'{name}'"))})" : "";
        await using var command = ((IRegisterConnection)register).CreateCommand(
            $"SELECT {string.Join(", ", columns.Select(quote))} FROM {quote(table)}{filter} "
            + $"ORDER BY {string.Join(", ", RegisterTableDefinitions.GetPrimaryKey(table).Select(quote))}");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        using var insert = new RowInsert(file, table, columns.Count);
        while (await rows.ReadAsync(cancellationToken))
            insert.Insert(rows);
    }

    private static void Execute(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the register's own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>A prepared statement: commands take several times as long for millions of values.</summary>
    private sealed class RowInsert : IDisposable
    {
        private readonly sqlite3 file;
        private readonly sqlite3_stmt statement;
        private readonly int columns;

        public RowInsert(SqliteConnection file, string table, int columns)
        {
            (this.file, this.columns) = (file.Handle!, columns);
            Check(raw.sqlite3_prepare_v2(
                this.file, $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", Enumerable.Repeat("?", columns))})", out statement));
        }

        public void Insert(DbDataReader row)
        {
            for (var i = 0; i < columns; i++)
                Check(Bind(i + 1, row.GetValue(i)));
            if (raw.sqlite3_step(statement) is not raw.SQLITE_DONE and var code)
                Check(code);
            Check(raw.sqlite3_reset(statement));
        }

        public void Dispose() => statement.Dispose();

        private int Bind(int parameter, object value) => value switch
        {
            DBNull => raw.sqlite3_bind_null(statement, parameter),
            string text => raw.sqlite3_bind_text(statement, parameter, text),
            bool flag => raw.sqlite3_bind_int(statement, parameter, flag ? 1 : 0),
            int number => raw.sqlite3_bind_int(statement, parameter, number),
            long number => raw.sqlite3_bind_int64(statement, parameter, number),
            double number => raw.sqlite3_bind_double(statement, parameter, number),
            DateOnly date => raw.sqlite3_bind_text(statement, parameter, date.ToString("O", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"A value of type {value.GetType().Name} cannot be written to the file."),
        };

        private void Check(int code) => SqliteException.ThrowExceptionForRC(code, file);
    }
}
