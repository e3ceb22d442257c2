using System.Net;
using Microsoft.Data.Sqlite;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Which methods there are, and what reading leaves as it is.</summary>
public sealed class MethodsTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task Method_that_is_not_documented_is_answered_with_those_that_are(string method)
    {
        using var client = service.CreateClient();
        foreach (var path in ContractDocument.Current.All.GroupBy(o => o.Path))
        {
            string[] documented = [.. path.Select(o => o.Method)];
            if (documented.Contains(method))
                continue;
            using var request = new HttpRequestMessage(new HttpMethod(method), PathOf(path.First()));
            using var answer = await client.SendAsync(request);

            Assert.Equal((path.Key, HttpStatusCode.MethodNotAllowed, "application/problem+json"), (path.Key, answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            string[] head = documented.Contains("GET") ? ["HEAD"] : [];
            Assert.Equal([.. documented.Concat(head).Append("OPTIONS").Order()], answer.Content.Headers.Allow.Order());
        }
    }

    [Fact]
    public async Task Reading_everything_writes_nothing()
    {
        using var client = service.CreateClient();
        await client.GetStringAsync("/v1");
        await using var connection = new SqliteConnection($"Data Source={service.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        var before = await CounterAsync(connection);
        foreach (var operation in ContractDocument.Current.Operations)
        {
            using var answer = await client.GetAsync(new Uri(PathOf(operation), UriKind.Relative));
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, PathOf(operation)));
        }

        Assert.Equal(before, await CounterAsync(connection));
    }

    private static string PathOf(Operation operation) => string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith('{')
        ? ParameterText.ExampleOf(operation.Parameters.Single(p => (string?)p["name"] == part.Trim('{', '}'))) ?? "none"
        : part));

    // Another number after every write of any other connection.
    private static async Task<long> CounterAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
