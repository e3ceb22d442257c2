using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RecordsApi.Http.Hosting;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Hosting;

public sealed class PreloadTests
{
    [Fact]
    public async Task Names_are_read_once_the_register_is_ready()
    {
        using var service = new RegisterApiFactory { PreloadsRegister = true };
        var preload = service.Services.GetServices<IHostedService>().OfType<PreloadService>().Single();
        await preload.ExecuteTask!;

        // The request reads no names: only the version, which every request reads.
        var first = await StatementCounter.CountAsync(service, "/v1/suggest?q=Hialeah", warmUp: "/v1/agencies?limit=1");
        var second = await StatementCounter.CountAsync(service, "/v1/suggest?q=Miami", warmUp: "/v1/agencies?limit=2");
        Assert.Equal(second, first);
    }

    [Fact]
    public async Task Facilities_are_read_once_the_register_is_ready()
    {
        using var service = new RegisterApiFactory { PreloadsRegister = true };
        await service.Services.GetServices<IHostedService>().OfType<PreloadService>().Single().ExecuteTask!;

        var first = await StatementCounter.CountAsync(service, "/v1/facilities", warmUp: "/v1/agencies?limit=1");
        var second = await StatementCounter.CountAsync(service, "/v1/facilities?state=FL", warmUp: "/v1/agencies?limit=2");
        Assert.Equal(second, first);
    }

    [Fact]
    public async Task Spans_of_agreements_are_read_once_the_register_is_ready()
    {
        using var service = new RegisterApiFactory { PreloadsRegister = true };
        await service.Services.GetServices<IHostedService>().OfType<PreloadService>().Single().ExecuteTask!;

        var first = await StatementCounter.CountAsync(service, "/v1/agreements/intervals", warmUp: "/v1/agencies?limit=1");
        var second = await StatementCounter.CountAsync(service, "/v1/agreements/intervals?state=FL", warmUp: "/v1/agencies?limit=2");
        Assert.Equal(second, first);
    }

    [Fact]
    public async Task Names_are_not_read_before_the_register_is_ready()
    {
        using var service = new RegisterApiFactory(null) { PreloadsRegister = true };
        using var client = service.CreateClient();

        Assert.False(service.Services.GetServices<IHostedService>().OfType<PreloadService>().Single().ExecuteTask!.IsCompleted);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
    }
}
