using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RecordsApi.Http.Hosting;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Hosting;

public sealed class PreloadTests
{
    [Theory]
    [InlineData("/v1/suggest?q=Hialeah", "/v1/suggest?q=Miami")]
    [InlineData("/v1/facilities", "/v1/facilities?state=FL")]
    [InlineData("/v1/agreements/intervals", "/v1/agreements/intervals?state=FL")]
    [InlineData("/v1/statistics/durations", "/v1/statistics/durations?from=signed&to=delisted")]
    [InlineData("/v1/coverage", "/v1/coverage?format=csv")]
    [InlineData("/v1/coverage/population", "/v1/coverage/population?by=state")]
    public async Task First_request_for_what_is_read_ahead_runs_as_many_statements_as_a_later_one(string firstUrl, string laterUrl)
    {
        using var service = new RegisterApiFactory { PreloadsRegister = true };
        await service.Services.GetServices<IHostedService>().OfType<PreloadService>().Single().ExecuteTask!;

        var first = await StatementCounter.CountAsync(service, firstUrl, warmUp: "/v1/agencies?limit=1");
        var later = await StatementCounter.CountAsync(service, laterUrl, warmUp: "/v1/agencies?limit=2");
        Assert.Equal(later, first);
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
