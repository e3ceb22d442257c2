using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>Addresses to ask, always the same ones for a register.</summary>
internal static class RequestUrls
{
    private static readonly string[] Models = ["task-force", "warrant-service-officer", "jail-enforcement"];

    /// <summary>Single agreements, as of days of 2025, so that no address comes twice.</summary>
    public static async Task<IReadOnlyList<string>> CreateSingleUrlsAsync(string database, int count)
    {
        var ids = await ReadColumnAsync(database, "SELECT Id FROM Agreements WHERE SupersededAt IS NULL AND Status = 'active' AND StatusSince < '2025-06' ORDER BY Id LIMIT 5000");
        return [.. CreateDistinct(count, random => $"/v1/agreements/{ids[random.Next(ids.Count)]}?asOf={RandomDate(random, new DateOnly(2025, 7, 1), 180)}")];
    }

    /// <summary>Pages of fifty agreements, filtered by state, model, phase and day, each another one.</summary>
    /// <param name="database">The register, for the states there are.</param>
    /// <param name="count">How many.</param>
    /// <param name="extraQuery">More of a query, <c>&amp;include=…</c>.</param>
    public static async Task<IReadOnlyList<string>> CreateFilteredUrlsAsync(string database, int count, string extraQuery = "")
    {
        var states = await ReadColumnAsync(database, "SELECT State FROM Agencies GROUP BY State HAVING COUNT(*) >= 5 ORDER BY State");
        return [.. CreateDistinct(count, random =>
            $"/v1/agreements?state={states[random.Next(states.Count)]}&model={Models[random.Next(Models.Length)]}&inForce=true&asOf={RandomDate(random, new DateOnly(2025, 3, 1), 300)}&limit=50{extraQuery}")];
    }

    /// <summary>The link to the next page in an answer; null on the last page.</summary>
    public static string? FindNextPage(byte[] responseBody) =>
        JsonNode.Parse(responseBody)!["page"]!["next"] is { } next && Uri.TryCreate((string)next!, UriKind.Absolute, out var address) ? address.PathAndQuery : null;

    private static IEnumerable<string> CreateDistinct(int count, Func<Random, string> next)
    {
        var random = new Random(20250617);
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; told.Count < count && tries < 20 * count; tries++)
        {
            var address = next(random);
            if (told.Add(address))
                yield return address;
        }
    }

    private static string RandomDate(Random random, DateOnly firstDate, int days) => firstDate.AddDays(random.Next(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<List<string>> ReadColumnAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        var values = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            values.Add(reader.GetString(0));
        return values;
    }
}
