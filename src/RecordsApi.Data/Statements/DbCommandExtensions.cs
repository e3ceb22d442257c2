using System.Data.Common;
using System.Globalization;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Statements;

/// <summary>
/// Statements that go to the provider as they are, inside the transaction if there is one. An import reads and
/// writes whole tables; to build the model and to translate each query would cost a new process more than the reading.
/// </summary>
internal static class DbCommandExtensions
{
    /// <summary>A command on the connection.</summary>
    public static DbCommand CreateCommand(this IRegisterConnection register, string text)
    {
        var command = register.Connection.CreateCommand();
        command.Transaction = register.Transaction;
        command.CommandText = register.Provider.Dialect.Translate(text);
        return command;
    }

    /// <summary>Adds a parameter.</summary>
    public static void AddParameter(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    /// <summary>Goes through the rows of every result.</summary>
    /// <param name="reader">The reader, before its first row.</param>
    /// <param name="readRow">For each result, what is done with its current row.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task ReadResultsAsync(this DbDataReader reader, IReadOnlyList<Action<DbDataReader>> readRow, CancellationToken cancellation)
    {
        for (var i = 0; i < readRow.Count; i++)
        {
            if (i > 0)
                await reader.NextResultAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                readRow[i](reader);
        }
    }

    /// <summary>Maps every row, in order.</summary>
    public static async Task<List<TRow>> QueryAsync<TRow>(
        this IRegisterConnection register, string text, Func<DbDataReader, TRow> read, CancellationToken cancellation)
    {
        var rows = new List<TRow>();
        await register.ForEachRowAsync(text, reader => rows.Add(read(reader)), cancellation);
        return rows;
    }

    /// <summary>The first column of every row, as text.</summary>
    public static Task<List<string>> QueryStringsAsync(this IRegisterConnection register, string text, CancellationToken cancellation) =>
        register.QueryAsync(text, reader => reader.GetString(0), cancellation);

    /// <summary>Goes through the rows in order.</summary>
    public static Task ForEachRowAsync(this IRegisterConnection register, string text, Action<DbDataReader> handleRow, CancellationToken cancellation) =>
        register.ForEachRowAsync(text, [], handleRow, cancellation);

    /// <summary>Goes through the rows in order.</summary>
    /// <param name="register">The register.</param>
    /// <param name="text">The statement.</param>
    /// <param name="values">Values of its parameters, by name.</param>
    /// <param name="handleRow">Handles a row.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task ForEachRowAsync(
        this IRegisterConnection register, string text, IEnumerable<(string Name, string Value)> values, Action<DbDataReader> handleRow,
        CancellationToken cancellation)
    {
        await register.OpenAsync(cancellation);
        try
        {
            await using var command = register.CreateCommand(text);
            foreach (var (name, value) in values)
                command.AddParameter(name, value);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (reader.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                handleRow(reader);
            }
        }
        finally
        {
            await register.CloseAsync();
        }
    }

    /// <summary>The date of a column.</summary>
    public static DateOnly GetDate(this DbDataReader reader, int ordinal) =>
        DateOnly.ParseExact(reader.GetString(ordinal), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The date of a column; null where it holds none.</summary>
    public static DateOnly? GetDateOrNull(this DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetDate(ordinal);

    /// <summary>The text of a column; null where it holds none.</summary>
    public static string? GetStringOrNull(this DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
}
