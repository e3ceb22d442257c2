using Microsoft.Data.Sqlite;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>Runs statements on an exported database.</summary>
internal static class ConnectionStatements
{
    /// <summary>Runs a statement that returns nothing.</summary>
    public static void Execute(this SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the exported tables and views.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
