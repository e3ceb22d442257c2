using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>
/// Copies the register's facts into an SQLite file of their own. Only what is named here is copied, so that secrets,
/// keys and logs that share the database can never be in it, not even in pages that were freed.
/// </summary>
internal sealed class SqliteFileExporter : IRegisterFileExporter
{
    private static readonly string[] ExportedFactNames = ["version", "freshThrough", "knownThrough"];

    /// <summary>The tables that are copied.</summary>
    public IReadOnlyList<string> Tables { get; } =
    [
        "Agencies", "AgencyNames", "AgencyOris", "AgencyTenures", "Agreements", "DecisionSources", "Decisions", "Documents",
        "JurisdictionAncestors", "Jurisdictions", "Listings", "Meetings", "Models", "PrintedRows", "Programs",
        "PublicationRows", "Publications", "DatasetMetadata", "RowRemarks", "SignedDays", "Sources", "StatusEventSources",
        "StatusEvents", "StatusEventAssertions",
    ];

    /// <summary>
    /// Writes the copy, all of one state of the register, into a file that is not there yet. A file whose writing was
    /// broken off is no whole copy: whoever asked for it removes it.
    /// </summary>
    /// <exception cref="SqliteException">The register cannot be read, or the file not written.</exception>
    public async Task WriteAsync(RegisterContext register, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        await using var copy = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = false }.ToString());
        await copy.OpenAsync(cancellation);

        // Nobody reads the file before it is whole, and one that is not is thrown away: no journal is needed.
        await ExecuteAsync(copy, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", cancellation);
        await ExecuteAsync(copy, "ATTACH DATABASE $path AS register", cancellation, ("$path", register.Database.GetDbConnection().DataSource));
        await ExecuteAsync(copy, "BEGIN", cancellation);
        foreach (var table in Tables)
        {
            await CopySchemaAsync(copy, "table", table, cancellation);
            await ExecuteAsync(copy, $"INSERT INTO main.\"{table}\" SELECT * FROM register.\"{table}\"{FilterClause(table)}", cancellation);
        }

        foreach (var table in Tables)
            await CopySchemaAsync(copy, "index", table, cancellation);
        await ExecuteAsync(copy, "COMMIT", cancellation);
        await ExecuteAsync(copy, "DETACH DATABASE register", cancellation);
    }

    /// <summary>A context over a copy, for reading only.</summary>
    public RegisterContext OpenReadOnly(string path) => new(new DbContextOptionsBuilder<RegisterContext>()
        .UseSqliteRegister(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString())
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options);

    // Of what was said otherwise since, a copy holds only the steps, which say so themselves.
    private static readonly string[] TemporalTables =
    [
        "Agencies", "AgencyNames", "AgencyOris", "AgencyTenures", "Agreements", "DecisionSources", "Decisions", "Documents",
        "Listings", "Meetings", "Publications", "SignedDays", "Sources",
    ];

    // When it was built says something of a machine, nothing of the facts: the same facts make the same file anywhere.
    private static string FilterClause(string table) =>
        TemporalTables.Contains(table) ? " WHERE SupersededAt IS NULL"
        : table == "DatasetMetadata" ? $" WHERE Name IN ({string.Join(", ", ExportedFactNames.Select(name => $"'{name}'"))})" : "";

    // The statements that made a table or its indexes in the register make them here; those SQLite makes itself have none.
    private static async Task CopySchemaAsync(SqliteConnection copy, string type, string table, CancellationToken cancellation)
    {
        List<string> statements = [];
        await using (var command = copy.CreateCommand())
        {
            command.CommandText = "SELECT sql FROM register.sqlite_schema WHERE type = $type AND tbl_name = $table AND sql IS NOT NULL ORDER BY name";
            command.Parameters.AddWithValue("$type", type);
            command.Parameters.AddWithValue("$table", table);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                statements.Add(reader.GetString(0));
        }

        foreach (var statement in statements)
            await ExecuteAsync(copy, statement, cancellation);
    }

    private static async Task ExecuteAsync(
        SqliteConnection copy, string statement, CancellationToken cancellation, params (string Name, string Value)[] parameters)
    {
        await using var command = copy.CreateCommand();
#pragma warning disable CA2100 // Names of tables come from the list above, statements from the register's own schema.
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        cancellation.ThrowIfCancellationRequested();
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
