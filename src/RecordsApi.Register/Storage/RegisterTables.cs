using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecordsApi.Register.Storage;

/// <summary>The tables of a database, as far as this program knows how to read them.</summary>
internal static class RegisterTables
{
    /// <summary>Whether every migration of this program was applied.</summary>
    public static async Task<bool> AreCurrentAsync(RegisterContext context, CancellationToken cancellation)
    {
        // To look into a file that is not there would make it.
        if (!File.Exists(context.Database.GetDbConnection().DataSource))
            return !(await context.Database.GetPendingMigrationsAsync(cancellation)).Any();
        if (await context.TextsAsync("SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancellation) is [])
            return false;
        var applied = await context.TextsAsync("SELECT MigrationId FROM __EFMigrationsHistory", cancellation);
        return !Migrations().Except(applied, StringComparer.OrdinalIgnoreCase).Any();
    }

    // EF Core tells them too, and builds its model first.
    private static IEnumerable<string> Migrations() => typeof(RegisterTables).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>(inherit: false)?.Id).OfType<string>();
}
