using System.Text;
using System.Text.RegularExpressions;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Databases;

/// <summary>The same register in SQLite and in PostgreSQL.</summary>
public sealed class SameBytesTests
{
    private const int AddressCount = 1000;
    private const int Seed = 20251231;

    private static readonly Regex TraceId = new("\"traceId\":\"[^\"]*\"");

    [PostgreSqlFact]
    public async Task Both_databases_give_the_same_bytes_for_a_thousand_addresses()
    {
        await using var sqlite = new SqliteSeedRegisterFactory();
        await sqlite.InitializeAsync();
        await using var postgreSql = new SeedRegisterFactory();
        await postgreSql.InitializeAsync();
        using var one = sqlite.CreateDefaultClient();
        using var other = postgreSql.CreateDefaultClient();
        var different = new List<string>();

        var addresses = await ContractAddresses.CreateAsync(sqlite, AddressCount, Seed);
        foreach (var address in addresses)
        {
            var (expected, actual) = (await ReadAsync(one, address), await ReadAsync(other, address));
            if (expected.Status != actual.Status || !expected.Body.AsSpan().SequenceEqual(actual.Body))
                different.Add($"{address}: {expected.Status} and {actual.Status}, from byte {expected.Body.AsSpan().CommonPrefixLength(actual.Body)}");
        }

        Assert.InRange(addresses.Count, AddressCount, int.MaxValue);
        Assert.True(different.Count == 0, string.Join("\n", different));
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
