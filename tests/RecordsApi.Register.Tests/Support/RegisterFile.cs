using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using RecordsApi.Register.Bundle;
using RecordsApi.Register.Importing;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Verification;

namespace RecordsApi.Register.Tests.Support;

/// <summary>A register in a database file of its own, with <see cref="Places"/> as its reference data and no publications.</summary>
internal sealed class RegisterFile : IDbContextFactory<RegisterContext>, IDisposable
{
    private readonly TempFolder _folder = new();

    public RegisterFile()
    {
        Bundle = new BundleFolder(_folder.In("bundle"));
        BundleWriter.WriteReference(Bundle, Places.Facts, Places.FbiAgencies);
        Build = new RegisterBuild(this, Clock, Bundle);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero));

    public BundleFolder Bundle { get; }

    public RegisterBuild Build { get; }

    public string Connection => $"Data Source={_folder.In("register.db")};Pooling=False";

    /// <summary>Writes a file into the register's folder and gives its path.</summary>
    public string Save(string name, byte[] content) => _folder.Save(name, content);

    /// <summary>Writes workbooks of a participating list, each with the rows given, and gives their paths.</summary>
    public string[] Save(params (string FileName, WorkbookBuilder Workbook)[] files) =>
        [.. files.Select(f => Save(f.FileName, f.Workbook.ToBytes()))];

    public string In(string name) => _folder.In(name);

    public Task<ImportReport> ImportAsync(params string[] paths) =>
        new RegisterImport(Build).RunAsync(paths, fromNothing: false, null, CancellationToken.None);

    public RegisterContext CreateDbContext() =>
        new(new DbContextOptionsBuilder<RegisterContext>().UseSqlite(Connection).Options);

    public async Task<RegisterSnapshot> SnapshotAsync()
    {
        await using var context = CreateDbContext();
        return await RegisterSnapshot.ReadAsync(context, CancellationToken.None);
    }

    /// <summary>The change log in order.</summary>
    public async Task<List<Change>> LogAsync()
    {
        await using var context = CreateDbContext();
        return await context.Changes.AsNoTracking().OrderBy(c => c.Sequence).ToListAsync();
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var context = CreateDbContext();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>
    /// Every row of every table but the change log, which tells in which order this register learned, and those in which a
    /// full-text index keeps its pages. Printed rows are numbered in the order in which they were imported; they are named here
    /// by what they print, so that registers imported in another order compare.
    /// </summary>
    public string Dump()
    {
        if (!File.Exists(In("register.db")))
            return "";
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        var printed = Rows(connection, "SELECT * FROM PrintedRows").ToDictionary(
            r => r["Key"]!, r => string.Join('/', r.Where(c => c.Key != "Key").Select(c => c.Value)));
        var lines = new List<string>();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'Changes' AND name NOT GLOB '*Search_*'").Select(r => r["name"]!))
        {
            lines.AddRange(Rows(connection, $"SELECT * FROM \"{table}\"")
                .Select(row => $"{table}: {string.Join(" | ", row.Where(c => (table, c.Key) != ("PrintedRows", "Key"))
                    .Select(c => c.Key == "PrintedRowKey" ? printed[c.Value!] : c.Value))}"));
        }

        return string.Join('\n', lines.Where(l => !l.StartsWith("RegisterFacts: builtAt", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// What the register says now: the facts that stand, without the moments from which it says so and the numbers that
    /// only this database gives. Steps go by what they say.
    /// </summary>
    public string Says()
    {
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        var printed = Rows(connection, "SELECT * FROM PrintedRows").ToDictionary(r => r["Key"]!, r => string.Join('/', r.Where(c => c.Key != "Key").Select(c => c.Value)));
        var publications = Rows(connection, "SELECT Key, Id FROM Publications").DistinctBy(p => p["Key"]).ToDictionary(p => p["Key"]!, p => p["Id"]!);
        var steps = Rows(connection, "SELECT * FROM StatusEvents").ToDictionary(
            e => e["Id"]!, e => $"{e["AgreementId"]}/{e["Status"]}/{e["OccurredOn"]}/{e["PublicationId"]}/{e["DecisionId"]}{(e["SupersededAt"] is "" ? "" : "/no longer")}");
        var lines = new List<string>();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('Changes', 'RegisterFacts', 'PastVersions') AND name NOT GLOB '*Search_*'").Select(r => r["name"]!))
        {
            foreach (var row in Rows(connection, $"SELECT * FROM \"{table}\"").Where(row => row.GetValueOrDefault("SupersededAt") is null or ""))
            {
                var cells = row.Where(c => c.Key is not ("Key" or "RecordedAt" or "SupersededAt" or "Backfilled" or "Sequence"))
                    .Select(c => c.Key switch
                    {
                        "PrintedRowKey" => printed[c.Value!],
                        "PublicationKey" => publications[c.Value!],
                        "Id" when table == "StatusEvents" => steps[c.Value!],
                        "StatusEventId" or "LinkedEventId" or "EventId" => steps.GetValueOrDefault(c.Value!, ""),
                        _ => c.Value,
                    }).ToList();
                if (!cells.Exists(c => c?.EndsWith("/no longer", StringComparison.Ordinal) == true))
                    lines.Add($"{table}: {string.Join(" | ", cells)}");
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static List<Dictionary<string, string?>> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string?>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)));
        return rows;
    }
}
