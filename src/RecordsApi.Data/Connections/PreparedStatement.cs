using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RecordsApi.Data.Connections;

/// <summary>A prepared statement that is asked again and again, without what a command makes anew each time.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly int parameters;
    private readonly Utf8Row columns;
    private readonly InternedValue<string>[] texts;

    /// <summary>Prepares it.</summary>
    /// <exception cref="SqliteException">SQLite does not take it.</exception>
    public PreparedStatement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        ThrowOnError(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        parameters = raw.sqlite3_bind_parameter_count(statement);
        columns = new(statement);
        texts = [.. Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(_ => new InternedValue<string>(Encoding.UTF8.GetString))];
    }

    /// <summary>Runs it, which gives no rows that matter.</summary>
    public void Execute()
    {
        try
        {
            while (Read())
            {
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The number that it gives.</summary>
    public long ExecuteInt64()
    {
        try
        {
            return Read() ? GetInt64(0) : throw new InvalidOperationException("The statement gave no row.");
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Gives its parameters values, by their number from 1; those beyond its last one it does without.</summary>
    public void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < Math.Min(values.Length, parameters); i++)
            ThrowOnError(values[i] switch
            {
                null => raw.sqlite3_bind_null(statement, i + 1),
                string text => raw.sqlite3_bind_text(statement, i + 1, text),
                int number => raw.sqlite3_bind_int64(statement, i + 1, number),
                DateOnly day => raw.sqlite3_bind_text(statement, i + 1, day.ToString("O", CultureInfo.InvariantCulture)),
                var other => throw new ArgumentException($"There is no parameter of type {other.GetType().Name}.", nameof(values)),
            });
    }

    /// <summary>Goes to the next row; false where there is none.</summary>
    public bool Read()
    {
        var code = raw.sqlite3_step(statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return code == raw.SQLITE_ROW;
        SqliteException.ThrowExceptionForRC(code, connection);
        return false;
    }

    /// <summary>Ends its rows. What went wrong with the last one was told by then.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <summary>Text of a column; null where it has none.</summary>
    public string? GetString(int column) => columns.TryGetUtf8(column, out var text) ? texts[column].Get(text) : null;

    /// <summary>Text of a column in UTF-8, until the next row is read; empty where it has none.</summary>
    public ReadOnlySpan<byte> GetUtf8(int column)
    {
        columns.TryGetUtf8(column, out var text);
        return text;
    }

    /// <summary>Number in a column.</summary>
    public long GetInt64(int column) => columns.GetInt64(column);

    /// <summary>Whether a column holds something else than 0.</summary>
    public bool GetBoolean(int column) => columns.GetInt64(column) != 0;

    /// <summary>Day in a column; null where it has none.</summary>
    public DateOnly? Day(int column) => GetString(column) is { } text ? Day(text) : null;

    /// <summary>The day that a text such as <c>2025-06-17</c> tells; it was written by this program, so that nothing else is looked for.</summary>
    public static DateOnly Day(ReadOnlySpan<char> text) => new(ExecuteInt64(text[..4]), ExecuteInt64(text[5..7]), ExecuteInt64(text[8..10]));

    private static int ExecuteInt64(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (10 * number) + (digit - '0');
        return number;
    }

    /// <inheritdoc />
    public void Dispose() => statement.Dispose();

    private void ThrowOnError(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, connection);
    }
}
