using System.Globalization;
using Microsoft.Data.Sqlite;
using RecordsApi.Domain.Time;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>A prepared statement that inserts rows: commands take several times as long for millions of values.</summary>
internal sealed class RowInsert : IDisposable
{
    private readonly sqlite3 file;
    private readonly sqlite3_stmt statement;

    /// <summary>Prepares the statement.</summary>
    /// <param name="file">The database.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its number of columns.</param>
    public RowInsert(SqliteConnection file, string table, int columns)
    {
        this.file = file.Handle!;
        Check(raw.sqlite3_prepare_v2(this.file, $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", Enumerable.Repeat("?", columns))})", out statement));
    }

    /// <summary>Inserts a row.</summary>
    public void Insert(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(Bind(i + 1, values[i]));
        if (raw.sqlite3_step(statement) is not raw.SQLITE_DONE and var code)
            Check(code);
        Check(raw.sqlite3_reset(statement));
    }

    /// <inheritdoc />
    public void Dispose() => statement.Dispose();

    // Dates and timestamps are text in the order of time.
    private int Bind(int parameter, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, parameter),
        string text => raw.sqlite3_bind_text(statement, parameter, text),
        bool flag => raw.sqlite3_bind_int(statement, parameter, flag ? 1 : 0),
        long number => raw.sqlite3_bind_int64(statement, parameter, number),
        double number => raw.sqlite3_bind_double(statement, parameter, number),
        DateOnly date => raw.sqlite3_bind_text(statement, parameter, date.ToString("O", CultureInfo.InvariantCulture)),
        DateTimeOffset timestamp => raw.sqlite3_bind_text(statement, parameter, UtcTimestamp.Format(timestamp)),
        _ => throw new NotSupportedException($"A value of type {value.GetType().Name} cannot be written to the file."),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, file);
}
