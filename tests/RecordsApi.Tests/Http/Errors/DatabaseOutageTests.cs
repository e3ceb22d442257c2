using System.Data.Common;
using System.Net;
using RecordsApi.Domain.Keys;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Errors;

/// <summary>The database becomes unavailable and returns.</summary>
public sealed class DatabaseOutageTests
{
    [SqliteFact]
    public async Task Missing_database_returns_503_and_service_recovers_when_it_is_back()
    {
        using var service = new RegisterApiFactory();
        var before = await service.GetTextAsync("/v1/agreements");
        File.Move(service.DatabasePath, service.DatabasePath + ".away");
        var (status, problem) = await service.GetProblemAsync("/v1/agreements");
        var (other, _) = await service.GetProblemAsync("/v1/agencies");
        var (ready, _) = await service.GetProblemAsync("/health/ready");
        File.Move(service.DatabasePath + ".away", service.DatabasePath);

        Assert.Equal((503, 503, 503), (status, other, ready));
        Assert.EndsWith("#register-unavailable", (string?)problem["type"], StringComparison.Ordinal);
        Assert.Equal(before, await service.GetTextAsync("/v1/agreements"));
        Assert.Equal("ready", (string?)(await service.GetJsonAsync("/health/ready"))["status"]);
    }

    [SqliteTheory]
    [InlineData("/v1/agreements", true)]
    [InlineData("/v1/audit", true)]
    [InlineData("/v1/audit", false)]
    public async Task Requests_never_create_a_missing_database(string address, bool withKey)
    {
        using var service = new RegisterApiFactory();
        using var client = withKey ? service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterAdmin)) : service.CreateClient();
        await service.GetTextAsync("/v1/agreements");
        File.Move(service.DatabasePath, service.DatabasePath + ".away");

        using var response = await client.GetAsync(address);

        Assert.Equal(withKey ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.False(File.Exists(service.DatabasePath));
    }

    [SqliteFact]
    public async Task Replaced_database_file_is_read_from_then_on()
    {
        using var service = new RegisterApiFactory();
        await service.GetTextAsync("/v1/agreements");
        var restored = service.DatabasePath + ".restored";
        new RegisterBuilder().Fact("version", "restored").Fact("freshThrough", "2025-12-30").Program().Write(restored);
        File.Move(restored, service.DatabasePath, overwrite: true);

        Assert.Empty(await service.GetIdsAsync("/v1/agreements"));
        Assert.Equal("restored", (string?)(await service.GetJsonAsync("/v1/agreements?limit=2"))["register"]!["version"]);
    }

    [Fact]
    public async Task Statement_whose_server_was_lost_returns_503_even_if_another_error_wraps_it()
    {
        var sql = new FailingCommandInterceptor("A transient failure.", new LostServerException());
        using var service = new InterceptedApiFactory(sql);
        using var client = service.CreateClient();
        sql.Arm();

        using var response = await client.GetAsync("/v1/agreements");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    private sealed class LostServerException : DbException
    {
        public override bool IsTransient => true;
    }
}
