using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Registers;

/// <summary>What a grown register is made of: the way it is grown, the tables, and the real register.</summary>
internal static class Recipe
{
    /// <summary>A hash of it.</summary>
    public static async Task<string> OfAsync(string real)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = real, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT group_concat(sql, char(10)) || (SELECT Value FROM RegisterFacts WHERE Name = 'version')
            FROM (SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name)
            """;
        var tables = (string)(await command.ExecuteScalarAsync())!;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Resources.Text("LargeRegister.sql") + tables)));
    }
}
