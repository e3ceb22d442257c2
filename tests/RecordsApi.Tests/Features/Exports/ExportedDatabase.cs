using Microsoft.Data.Sqlite;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>The database file of an export, opened as a reader opens it.</summary>
internal sealed class ExportedDatabase : IAsyncDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"export-{Guid.NewGuid():N}.sqlite");
    private readonly SqliteConnection connection;

    private ExportedDatabase() => connection = new($"Data Source={path};Mode=ReadOnly;Pooling=False");

    /// <summary>Downloads and opens the file.</summary>
    public static async Task<ExportedDatabase> OpenAsync(RegisterApiFactory service)
    {
        var database = new ExportedDatabase();
        await File.WriteAllBytesAsync(database.path, await service.GetExportFileAsync("register.sqlite"));
        await database.connection.OpenAsync();
        return database;
    }

    /// <summary>The rows of a query, the columns separated by bars.</summary>
    public string[] Query(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The SQL statements are those of tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return [.. rows];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        File.Delete(path);
    }
}
