using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecordsApi.Data.Connections;

/// <summary>The tables of a database, as far as this program knows how to read them.</summary>
internal static class MigrationStatus
{
    /// <summary>Whether every migration of this program was applied.</summary>
    public static async Task<bool> IsUpToDateAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        if (await register.QueryStringsAsync("SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancellation) is [])
            return false;
        var applied = await register.QueryStringsAsync("SELECT MigrationId FROM __EFMigrationsHistory", cancellation);
        return !GetMigrationIds().Except(applied, StringComparer.OrdinalIgnoreCase).Any();
    }

    // EF Core tells them too, and builds its model first.
    private static IEnumerable<string> GetMigrationIds() => typeof(MigrationStatus).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>(inherit: false)?.Id).OfType<string>();
}
