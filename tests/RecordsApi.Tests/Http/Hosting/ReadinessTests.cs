using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Hosting;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Hosting;

public sealed class ReadinessTests
{
    [Fact]
    public async Task Service_without_a_register_is_live_but_not_ready()
    {
        using var service = new RegisterApiFactory(null);
        using var client = service.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(503, (await service.GetProblemAsync("/health/ready")).Status);
        Assert.Equal(503, (await service.GetProblemAsync("/v1/agreements")).Status);
    }

    [Fact]
    public async Task Loading_returns_503_with_progress_and_Retry_After()
    {
        using var service = new RegisterApiFactory();
        service.Services.GetRequiredService<IRegisterReadiness>().ReportLoading("12 of 388 publications read.");
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri("/v1/agreements", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.Contains("12 of 388 publications read.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_is_ready_once_the_register_is_loaded()
    {
        using var service = new RegisterApiFactory();
        var readiness = service.Services.GetRequiredService<IRegisterReadiness>();
        readiness.ReportLoading("Nearly.");
        readiness.MarkReady();

        Assert.Equal("ready", (string?)(await service.GetJsonAsync("/health/ready"))["status"]);
        Assert.Equal(5, (await service.GetIdsAsync("/v1/agreements")).Length);
    }
}
