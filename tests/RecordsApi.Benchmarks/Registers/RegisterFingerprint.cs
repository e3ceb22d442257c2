using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Registers;

/// <summary>Identifies what a large register was created from: the script, the tables and the real register.</summary>
internal static class RegisterFingerprint
{
    /// <summary>Computes the hash.</summary>
    public static async Task<string> ComputeAsync(string sourceDatabase)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = sourceDatabase, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT group_concat(sql, char(10)) || (SELECT Value FROM DatasetMetadata WHERE Name = 'version')
            FROM (SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name)
            """;
        var tables = (string)(await command.ExecuteScalarAsync())!;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EmbeddedResources.ReadText("LargeRegister.sql") + tables)));
    }
}
