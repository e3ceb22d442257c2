using System.Text;
using System.Text.RegularExpressions;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Features.Exports;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Databases;

/// <summary>The same register in SQLite and in PostgreSQL.</summary>
public sealed class SameBytesTests(RegisterInBothDatabases services) : IClassFixture<RegisterInBothDatabases>
{
    private const int AddressCount = 1000;
    private const int Seed = 20251231;
    private const int ExcerptLength = 100;

    // The copy of an SQLite file, and the description of the files, which names it.
    private static readonly string[] FilesOfSqlite = ["snapshot.db", "datapackage.json"];

    private static readonly Regex TraceId = new("\"traceId\":\"[^\"]*\"");

    [PostgreSqlFact]
    public async Task Both_databases_give_the_same_bytes_for_a_thousand_addresses()
    {
        var (sqlite, postgreSql) = await services.StartAsync();

        var addresses = await ContractAddresses.CreateAsync(sqlite, AddressCount, Seed);

        Assert.InRange(addresses.Count, AddressCount, int.MaxValue);
        await AssertSameBytesAsync(sqlite, postgreSql, addresses);
    }

    [PostgreSqlFact]
    public async Task Both_databases_give_the_same_files_of_an_export()
    {
        var (sqlite, postgreSql) = await services.StartAsync();

        var names = await ReadFileNamesAsync(postgreSql);

        Assert.Equal((await ReadFileNamesAsync(sqlite)).Except(FilesOfSqlite), names.Except(FilesOfSqlite));
        await AssertSameBytesAsync(sqlite, postgreSql, names.Except(FilesOfSqlite).Select(name => $"/v1/exports/{name}"));
    }

    private static async Task<IReadOnlyList<string>> ReadFileNamesAsync(RegisterApiFactory service) =>
        [.. (await service.GetExportFilesAsync()).Select(file => (string)file["name"]!)];

    private static async Task AssertSameBytesAsync(RegisterApiFactory sqlite, RegisterApiFactory postgreSql, IEnumerable<string> addresses)
    {
        using var one = sqlite.CreateDefaultClient();
        using var other = postgreSql.CreateDefaultClient();
        var different = new List<string>();
        foreach (var address in addresses)
        {
            var (expected, actual) = (await ReadAsync(one, address), await ReadAsync(other, address));
            if (expected.Status != actual.Status || !expected.Body.AsSpan().SequenceEqual(actual.Body))
                different.Add($"{address}: {expected.Status} and {actual.Status}\n{ShowDifference(expected.Body, actual.Body)}");
        }

        Assert.True(different.Count == 0, string.Join("\n", different));
    }

    private static string ShowDifference(byte[] expected, byte[] actual)
    {
        var start = Math.Max(0, expected.AsSpan().CommonPrefixLength(actual) - ExcerptLength);
        return $"  SQLite:     {Excerpt(expected)}\n  PostgreSQL: {Excerpt(actual)}";

        string Excerpt(byte[] body) => $"from byte {start}: {Encoding.UTF8.GetString(body.AsSpan(start, Math.Min(2 * ExcerptLength, body.Length - start))).ReplaceLineEndings(" ")}";
    }

    private static async Task<(int Status, byte[] Body)> ReadAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await response.Content.ReadAsByteArrayAsync();

        // Each problem response names its own request.
        return response.IsSuccessStatusCode
            ? ((int)response.StatusCode, body)
            : ((int)response.StatusCode, Encoding.UTF8.GetBytes(TraceId.Replace(Encoding.UTF8.GetString(body), "")));
    }
}
