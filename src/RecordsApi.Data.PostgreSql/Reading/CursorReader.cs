using System.Data;
using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace RecordsApi.Data.PostgreSql.Reading;

/// <summary>The rows of a cursor. Only those of one batch are in memory, text as UTF-8.</summary>
internal sealed class CursorReader : BatchReader
{
    private const int BatchSize = 1000;

    private readonly NpgsqlConnection connection;
    private readonly string cursor;
    private readonly CancellationToken stop;
    private bool isLast;
    private bool isClosed;

    private CursorReader(NpgsqlConnection connection, string cursor, DbDataReader columns, CancellationToken stop)
        : base(columns) => (this.connection, this.cursor, this.stop) = (connection, cursor, stop);

    /// <summary>The statement that reads the next batch of a cursor.</summary>
    public static string FetchSql(string cursor) => string.Create(CultureInfo.InvariantCulture, $"FETCH FORWARD {BatchSize} FROM {cursor}");

    /// <summary>Reads a cursor whose first batch is in another reader, which is closed.</summary>
    /// <param name="connection">The connection of both.</param>
    /// <param name="cursor">Name of the cursor.</param>
    /// <param name="first">The reader of the first batch.</param>
    /// <param name="stop">Interrupts every batch.</param>
    public static async Task<CursorReader> OpenAsync(NpgsqlConnection connection, string cursor, DbDataReader first, CancellationToken stop)
    {
        var reader = new CursorReader(connection, cursor, first, stop);
        while (await first.ReadAsync(stop))
            reader.AddRow(first);
        await first.DisposeAsync();
        reader.isLast = reader.BatchCount < BatchSize;
        return reader;
    }

    /// <inheritdoc />
    public override bool IsClosed => isClosed;

    /// <inheritdoc />
    public override bool Read()
    {
        if (MoveNext())
            return true;
        if (isLast)
            return false;
        using var command = new NpgsqlCommand(FetchSql(cursor), connection);
        stop.ThrowIfCancellationRequested();

        // What runs synchronously is given no cancellation token.
        using var interruption = stop.UnsafeRegister(static running => ((NpgsqlCommand)running!).Cancel(), command);
        using (var next = command.ExecuteReader())
        {
            ClearBatch();
            while (next.Read())
                AddRow(next);
        }

        return EndBatch();
    }

    /// <inheritdoc />
    public override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (MoveNext())
            return true;
        if (isLast)
            return false;
        await using var command = new NpgsqlCommand(FetchSql(cursor), connection);
        await using (var next = await command.ExecuteReaderAsync(cancellationToken))
        {
            ClearBatch();
            while (await next.ReadAsync(cancellationToken))
                AddRow(next);
        }

        return EndBatch();
    }

    /// <inheritdoc />
    public override void Close()
    {
        if (isClosed)
            return;
        isClosed = true;
        ClearBatch();
        if (connection.State != ConnectionState.Open)
            return;
        try
        {
            using var command = new NpgsqlCommand($"CLOSE {cursor}", connection);
            command.ExecuteNonQuery();
        }
        catch (NpgsqlException)
        {
            // The cursor ended with its transaction.
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();
        base.Dispose(disposing);
    }

    private bool EndBatch()
    {
        isLast = BatchCount < BatchSize;
        return MoveNext();
    }
}
