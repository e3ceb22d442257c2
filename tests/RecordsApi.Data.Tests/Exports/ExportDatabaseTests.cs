using CsCheck;
using Microsoft.Data.Sqlite;
using RecordsApi.Data.Exports;
using RecordsApi.Data.Sqlite;
using RecordsApi.Data.Sqlite.Exports;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Exports;

/// <summary>Database files for readers, of tables that the test makes.</summary>
public sealed class ExportDatabaseTests : IDisposable
{
    private static readonly ExportTable Ships = new("ships", "Ships of a harbor",
        [
            new("id", ExportColumnType.Text, "Id."), new("name", ExportColumnType.Text, "Name."), new("isAfloat", ExportColumnType.Boolean, "Whether it floats."),
            new("masts", ExportColumnType.Integer, "Number of masts."), new("length", ExportColumnType.Number, "Meters."),
            new("launchedOn", ExportColumnType.Date, "Date of the launch."), new("seenAt", ExportColumnType.Timestamp, "When it was last seen (UTC)."),
        ],
        ["id"]);

    private static readonly ExportTable Visits = new("port-visits", "Visits of ships",
        [
            new("port", ExportColumnType.Text, "Port."), new("number", ExportColumnType.Integer, "Number in the port."),
            new("ship.id", ExportColumnType.Text, "The ship."), new("ship.flag", ExportColumnType.Text, "Its flag."),
        ],
        ["port", "number"])
    {
        References = [new("ship.id", "ships")],
    };

    private static readonly ExportTable SharedVisits = Visits with { HasSharedValues = true };

    private readonly string folder = Directory.CreateTempSubdirectory("export-database-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Values_are_stored_as_text_numbers_and_0_or_1()
    {
        await using var file = await CreateAsync(
            (Ships, [["a", "Anna", true, 3L, 12.5, new DateOnly(1901, 2, 3), new DateTimeOffset(2025, 6, 17, 20, 5, 6, 7, TimeSpan.FromHours(-4))], ["b", null, false, null, null, null, null]]));

        Assert.Equal("a|Anna|1|3|12.5|1901-02-03|2025-06-18T00:05:06.007Z", QueryRow(file, "SELECT * FROM ships WHERE id = 'a'"));
        Assert.Equal("b||0||||", QueryRow(file, "SELECT * FROM ships WHERE id = 'b'"));
        Assert.Equal("text|text|integer|integer|real|text|text", QueryRow(file,
            "SELECT typeof(id), typeof(name), typeof(isAfloat), typeof(masts), typeof(length), typeof(launchedOn), typeof(seenAt) FROM ships WHERE id = 'a'"));
    }

    [Fact]
    public async Task Table_has_its_primary_key_its_foreign_key_and_an_index_for_it()
    {
        await using var file = await CreateAsync((Ships, []), (Visits, []));

        Assert.Equal("port|number", QueryColumn(file, "SELECT name FROM pragma_table_info('port_visits') WHERE pk > 0 ORDER BY pk"));
        Assert.Equal("ship_id|ships", QueryRow(file, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list('port_visits')"));
        Assert.Equal("port_visits_ship_id", QueryColumn(file, "SELECT name FROM pragma_index_list('port_visits') WHERE origin = 'c'"));
    }

    [Fact]
    public async Task Fields_are_documented_in_a_table_and_in_the_schema()
    {
        await using var file = await CreateAsync((Ships, []), (Visits, []));

        Assert.Equal("3|ship.id|text|0|ships|The ship.", QueryRow(file, "SELECT position, field, type, isKey, refersTo, description FROM fields WHERE tableName = 'port_visits' AND name = 'ship_id'"));
        Assert.Equal("list|port-visits|Visits of ships", QueryRow(file, "SELECT kind, list, description FROM tables WHERE name = 'port_visits'"));
        Assert.Contains("-- Number of masts.\n", QueryRow(file, "SELECT sql FROM sqlite_schema WHERE name = 'ships'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_rows_share_is_stored_once()
    {
        await using var file = await CreateAsync((SharedVisits, [["Kiel", 1L, "a", "x"], ["Kiel", 2L, "a", "x"], ["Riga", 1L, "a", null], ["Riga", 2L, "a", ""]]));

        Assert.Equal("3", QueryRow(file, "SELECT COUNT(*) FROM port_visits_values"));
        Assert.Equal("Kiel|2|a|x", QueryRow(file, "SELECT * FROM port_visits WHERE port = 'Kiel' AND number = 2"));
        Assert.Equal("ship_id|ships", QueryRow(file, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list('port_visits_values')"));
    }

    [Fact]
    public void Shared_values_do_not_change_what_a_table_contains() =>
        Gen.Select(Gen.String["ab0"], Gen.String["ab1\0"].Null(), Gen.String["01\0"].Null()).List[0, 20].ForAll(rows =>
        {
            object?[][] values = [.. rows.Select((row, i) => (object?[])[row.Item1, (long)i, row.Item2, row.Item3])];
            using var plain = CreateAsync((Visits, values)).GetAwaiter().GetResult();
            using var shared = CreateAsync((SharedVisits, values)).GetAwaiter().GetResult();
            const string sql = "SELECT group_concat(json_array(port, number, ship_id, ship_flag)) FROM (SELECT * FROM port_visits ORDER BY number)";

            return QueryRow(plain, sql) == QueryRow(shared, sql);
        }, iterations: 50);

    [Fact]
    public async Task Same_rows_give_the_same_bytes()
    {
        object?[][] rows = [["Kiel", 1L, "a", "x"], ["Riga", 1L, "b", null]];
        await (await CreateAsync((Ships, []), (SharedVisits, rows))).DisposeAsync();
        await (await CreateAsync((Ships, []), (SharedVisits, rows))).DisposeAsync();
        var files = Directory.GetFiles(folder);

        Assert.Equal(await File.ReadAllBytesAsync(files[0]), await File.ReadAllBytesAsync(files[1]));
    }

    [Fact]
    public async Task Canceled_file_is_not_completed()
    {
        var path = Path.Combine(folder, "canceled");
        await using var database = new SqliteExportDatabaseFactory(SqliteDatabaseProvider.Instance).Create(path);
        database.AddTable(Ships).Dispose();

        Assert.Throws<OperationCanceledException>(() => database.Complete([], new CancellationToken(canceled: true)));
    }

    private async Task<SqliteConnection> CreateAsync(params (ExportTable Table, object?[][] Rows)[] tables)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        await using (var database = new SqliteExportDatabaseFactory(SqliteDatabaseProvider.Instance).Create(path))
        {
            foreach (var (table, rows) in tables)
            {
                using var writer = database.AddTable(table);
                foreach (var row in rows)
                    writer.Insert(row);
            }

            database.Complete([new("version", "1", "Version.")], CancellationToken.None);
        }

        var file = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await file.OpenAsync();
        return file;
    }

    private static string QueryRow(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
#pragma warning disable CA2100 // The SQL statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read(), sql);
        return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string QueryColumn(SqliteConnection file, string sql) => QueryRow(file, $"SELECT group_concat(x, '|') FROM (SELECT name AS x FROM ({sql}))");
}
