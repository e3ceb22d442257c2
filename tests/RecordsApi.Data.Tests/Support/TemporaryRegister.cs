using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Verification;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Verification;
using RecordsApi.Seed;
using RecordsApi.Testing;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Data.Tests.Support;

/// <summary>A register in a database of its own, with <see cref="SampleJurisdictions"/> as its reference data and no publications.</summary>
internal sealed class TemporaryRegister : IDbContextFactory<RegisterContext>, IDisposable
{
    private readonly TempFolder folder = new();

    public TemporaryRegister(DateTimeOffset? now = null)
    {
        Clock = new(now ?? new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));
        Bundle = new BundleFolder(folder.PathTo("bundle"));
        BundleWriter.WriteReferenceData(Bundle, SampleJurisdictions.Jurisdictions, SampleJurisdictions.FbiAgencies);
        Build = new RegisterDatabaseBuilder(this, Clock, Bundle);
    }

    public FakeTimeProvider Clock { get; }

    public BundleFolder Bundle { get; }

    public RegisterDatabaseBuilder Build { get; }

    public string ConnectionString => TestDatabase.GetConnectionString(PathTo("register.db"));

    /// <summary>Writes a file into the register's folder and returns its path.</summary>
    public string SaveFile(string name, byte[] content) => folder.SaveFile(name, content);

    /// <summary>Writes workbooks of the participating list, each with the given rows, and returns their paths.</summary>
    public string[] SaveFile(params (string FileName, WorkbookBuilder Workbook)[] files) =>
        [.. files.Select(f => SaveFile(f.FileName, f.Workbook.ToBytes()))];

    public string PathTo(string name) => folder.PathTo(name);

    public Task<ImportReport> ImportAsync(params string[] paths) =>
        new RegisterImporter(Build).ImportAsync(paths, discardExisting: false, null, CancellationToken.None);

    public RegisterContext CreateDbContext() => TestDatabase.CreateContext(PathTo("register.db"));

    public async Task<RegisterSnapshot> ReadSnapshotAsync()
    {
        await using var context = CreateDbContext();
        return await RegisterSnapshotLoader.ReadAsync(context, CancellationToken.None);
    }

    /// <summary>The change log in order.</summary>
    public async Task<List<Change>> ReadChangeLogAsync()
    {
        await using var context = CreateDbContext();
        return await context.Changes.AsNoTracking().OrderBy(c => c.Sequence).ToListAsync();
    }

    public async Task ExecuteSqlAsync(string sql)
    {
        await using var context = CreateDbContext();
        await context.Database.ExecuteSqlRawAsync(context.Provider.Dialect.Translate(sql));
    }

    /// <summary>
    /// Returns every row of every table, except the change log, which depends on the order of imports, and the internal tables of
    /// the full-text indexes. Printed rows are identified by their text instead of their keys, which also depend on the order of
    /// imports, so that registers with different import orders can be compared.
    /// </summary>
    public string DumpTables()
    {
        if (!TestDatabase.Provider.DatabaseExists(ConnectionString))
            return "";
        using var connection = TestDatabase.Open(PathTo("register.db"));
        var printed = ReadRows(connection, "SELECT * FROM PrintedRows").ToDictionary(
            r => r["Key"]!, r => string.Join('/', r.Where(c => c.Key != "Key").Select(c => c.Value)));
        var lines = new List<string>();
        foreach (var table in ReadTableNames(connection, "Changes"))
        {
            lines.AddRange(ReadRows(connection, SelectAll(table))
                .Select(row => $"{table}: {string.Join(" | ", row.Where(c => (table, c.Key) != ("PrintedRows", "Key"))
                    .Select(c => c.Key == "PrintedRowKey" ? printed[c.Value!] : c.Value))}"));
        }

        return string.Join('\n', lines.Where(l => !l.StartsWith("DatasetMetadata: builtAt", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// Returns the current facts, without recording timestamps and database keys. Status events are identified by their content.
    /// </summary>
    public string DumpCurrentFacts()
    {
        using var connection = TestDatabase.Open(PathTo("register.db"));
        var printed = ReadRows(connection, "SELECT * FROM PrintedRows").ToDictionary(r => r["Key"]!, r => string.Join('/', r.Where(c => c.Key != "Key").Select(c => c.Value)));
        var publications = ReadRows(connection, "SELECT Key, Id FROM Publications").DistinctBy(p => p["Key"]).ToDictionary(p => p["Key"]!, p => p["Id"]!);
        var eventTexts = ReadRows(connection, "SELECT * FROM StatusEvents").ToDictionary(
            e => e["Id"]!, e => $"{e["AgreementId"]}/{e["Status"]}/{e["OccurredOn"]}/{e["PublicationId"]}/{e["DecisionId"]}{(e["SupersededAt"] is "" ? "" : "/no longer")}");
        var lines = new List<string>();
        foreach (var table in ReadTableNames(connection, "Changes", "DatasetMetadata", "DatasetVersions"))
        {
            foreach (var row in ReadRows(connection, SelectAll(table)).Where(row => row.GetValueOrDefault("SupersededAt") is null or ""))
            {
                var cells = row.Where(c => c.Key is not ("Key" or "RecordedAt" or "SupersededAt" or "Backfilled" or "Sequence"))
                    .Select(c => c.Key switch
                    {
                        "PrintedRowKey" => printed[c.Value!],
                        "PublicationKey" or "RowsKey" => publications[c.Value!],
                        "Id" when table == "StatusEvents" => eventTexts[c.Value!],
                        "StatusEventId" or "LinkedEventId" or "EventId" => eventTexts.GetValueOrDefault(c.Value!, ""),
                        _ => c.Value,
                    }).ToList();
                if (!cells.Exists(c => c?.EndsWith("/no longer", StringComparison.Ordinal) == true))
                    lines.Add($"{table}: {string.Join(" | ", cells)}");
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        TestDatabase.Delete(PathTo("register.db"));
        folder.Dispose();
    }

    // The tables of full-text indexes that SQLite makes itself are left out.
    private static IEnumerable<string> ReadTableNames(DbConnection connection, params string[] except) => ReadRows(connection, TestDatabase.IsPostgreSql
            ? "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*Search_*'")
        .Select(row => row["name"]!).Where(name => !except.Contains(name));

    // In PostgreSQL the name index also has numbers, which depend on the order of writing.
    private static string SelectAll(string table) => table.EndsWith("Search", StringComparison.Ordinal)
        ? $"SELECT Id, Name, Printed, Places, RecordedAt, SupersededAt FROM {table}"
        : $"SELECT * FROM \"{table}\"";

    private static List<Dictionary<string, string?>> ReadRows(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = TestDatabase.Provider.Dialect.Translate(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string?>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)));
        return rows;
    }
}
