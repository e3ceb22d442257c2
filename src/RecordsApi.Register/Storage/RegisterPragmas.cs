using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage;

/// <summary>How SQLite keeps the register: readers never wait for a writer, and what was committed survives a crash.</summary>
public static class RegisterPragmas
{
    /// <summary>Applies them to an open or closed connection; other databases need none.</summary>
    public static async Task ApplyAsync(RegisterContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Database.IsSqlite())
            return;
        await context.Database.OpenConnectionAsync(cancellation);
        await using var command = context.NewCommand("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
