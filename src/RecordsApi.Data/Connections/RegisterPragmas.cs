using Microsoft.Data.Sqlite;

namespace RecordsApi.Data.Connections;

/// <summary>How SQLite keeps the register: readers never wait for a writer, and what was committed survives a crash.</summary>
public static class RegisterPragmas
{
    /// <summary>Applies them to an open or closed connection; other databases need none.</summary>
    public static async Task ApplyAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        if (register.Connection is not SqliteConnection)
            return;
        await register.OpenAsync(cancellation);
        await using var command = register.CreateCommand("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
