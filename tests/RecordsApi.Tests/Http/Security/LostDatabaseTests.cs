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
