using System.Net;
using Microsoft.Data.Sqlite;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Supported HTTP methods, and reads that change nothing.</summary>
public sealed class HttpMethodsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task Undocumented_method_returns_405_with_Allow(string method)
    {
        using var client = service.CreateClient();
        foreach (var path in OpenApiContract.Current.All.GroupBy(o => o.Path))
        {
            string[] documented = [.. path.Select(o => o.Method)];
            if (documented.Contains(method))
                continue;
            using var request = new HttpRequestMessage(new HttpMethod(method), PathOf(path.First()));
            using var response = await client.SendAsync(request);

            Assert.Equal((path.Key, HttpStatusCode.MethodNotAllowed, "application/problem+json"), (path.Key, response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            string[] head = documented.Contains("GET") ? ["HEAD"] : [];
            Assert.Equal([.. documented.Concat(head).Append("OPTIONS").Order()], response.Content.Headers.Allow.Order());
        }
    }

    [SqliteFact]
    public async Task Read_operations_write_nothing()
    {
        using var client = service.CreateClient();
        await client.GetStringAsync("/v1");
        await using var connection = new SqliteConnection($"Data Source={service.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        var before = await ReadDataVersionAsync(connection);
        foreach (var operation in OpenApiContract.Current.PublicReads)
        {
            using var response = await client.GetAsync(new Uri(PathOf(operation), UriKind.Relative));
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, PathOf(operation)));
        }

        Assert.Equal(before, await ReadDataVersionAsync(connection));
    }

    private static string PathOf(ContractOperation operation) => string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith('{')
        ? ParameterText.FindExample(operation.Parameters.Single(p => (string?)p["name"] == part.Trim('{', '}'))) ?? "none"
        : part));

    // A number that changes with every write of any other connection.
    private static async Task<long> ReadDataVersionAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
