using System.Globalization;
using Microsoft.Data.Sqlite;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>A prepared command that inserts rows.</summary>
internal sealed class RowInsert : IDisposable
{
    private readonly SqliteCommand command;
    private readonly SqliteParameter[] parameters;

    /// <summary>Prepares the command.</summary>
    /// <param name="file">The database.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its number of columns.</param>
    public RowInsert(SqliteConnection file, string table, int columns)
    {
        ArgumentNullException.ThrowIfNull(file);
        parameters = [.. Enumerable.Range(0, columns).Select(column => new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{column}") })];
        command = file.CreateCommand();
#pragma warning disable CA2100 // The table is one of those of the file.
        command.CommandText = $"INSERT INTO {TableSql.Quote(table)} VALUES ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
#pragma warning restore CA2100
        command.Parameters.AddRange(parameters);
        command.Prepare();
    }

    /// <summary>Inserts a row.</summary>
    public void Insert(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            parameters[i].Value = ToStored(values[i]);
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public void Dispose() => command.Dispose();

    // Dates and timestamps are text in the order of time.
    private static object ToStored(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset timestamp => UtcTimestamp.Format(timestamp),
        string or bool or long or double => value,
        _ => throw new NotSupportedException($"A value of type {value.GetType().Name} cannot be written to the file."),
    };
}
