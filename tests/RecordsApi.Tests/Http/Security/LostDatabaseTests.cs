using System.Net;
using RecordsApi.Register.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>The database is gone, and comes back.</summary>
public sealed class LostDatabaseTests
{
    [Fact]
    public async Task Nothing_is_answered_without_the_database_and_all_again_once_it_is_back()
    {
        using var service = new Service();
        var before = await service.TextAsync("/v1/agreements");
        File.Move(service.DatabasePath, service.DatabasePath + ".away");
        var (status, problem) = await service.ProblemAsync("/v1/agreements");
        var (other, _) = await service.ProblemAsync("/v1/agencies");
        var (ready, _) = await service.ProblemAsync("/health/ready");
        File.Move(service.DatabasePath + ".away", service.DatabasePath);

        Assert.Equal((503, 503, 503), (status, other, ready));
        Assert.EndsWith("#register-unavailable", (string?)problem["type"], StringComparison.Ordinal);
        Assert.Equal(before, await service.TextAsync("/v1/agreements"));
        Assert.Equal("ready", (string?)(await service.JsonAsync("/health/ready"))["status"]);
    }

    [Theory]
    [InlineData("/v1/agreements", true)]
    [InlineData("/v1/audit", true)]
    [InlineData("/v1/audit", false)]
    public async Task Where_it_is_gone_no_other_is_made_by_who_asks(string address, bool withKey)
    {
        using var service = new Service();
        using var client = withKey ? service.ClientWith(await service.KeyAsync(KeyScope.RegisterAdmin)) : service.CreateClient();
        await service.TextAsync("/v1/agreements");
        File.Move(service.DatabasePath, service.DatabasePath + ".away");

        using var answer = await client.GetAsync(address);

        Assert.Equal(withKey ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(File.Exists(service.DatabasePath));
    }

    [Fact]
    public async Task Database_that_is_put_in_the_place_of_another_is_read_from_then_on()
    {
        using var service = new Service();
        await service.TextAsync("/v1/agreements");
        var restored = service.DatabasePath + ".restored";
        new RegisterBuilder().Fact("version", "restored").Fact("freshThrough", "2025-12-30").Program().Write(restored);
        File.Move(restored, service.DatabasePath, overwrite: true);

        Assert.Empty(await service.IdsAsync("/v1/agreements"));
        Assert.Equal("restored", (string?)(await service.JsonAsync("/v1/agreements?limit=2"))["register"]!["version"]);
    }
}
