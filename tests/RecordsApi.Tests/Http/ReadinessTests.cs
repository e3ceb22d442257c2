using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Readiness;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

public sealed class ReadinessTests
{
    [Fact]
    public async Task Service_without_a_register_is_alive_but_answers_503()
    {
        using var service = new Service(null);
        using var client = service.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(503, (await service.ProblemAsync("/health/ready")).Status);
        Assert.Equal(503, (await service.ProblemAsync("/v1/agreements")).Status);
    }

    [Fact]
    public async Task Loading_is_told_with_when_to_try_again()
    {
        using var service = new Service();
        service.Services.GetRequiredService<IRegisterReadiness>().Loading("12 of 388 publications read.");
        using var client = service.CreateClient();
        using var answer = await client.GetAsync(new Uri("/v1/agreements", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Contains("12 of 388 publications read.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_answers_as_soon_as_the_register_is_loaded()
    {
        using var service = new Service();
        var readiness = service.Services.GetRequiredService<IRegisterReadiness>();
        readiness.Loading("Nearly.");
        readiness.Ready();

        Assert.Equal("ready", (string?)(await service.JsonAsync("/health/ready"))["status"]);
        Assert.Equal(5, (await service.IdsAsync("/v1/agreements")).Length);
    }
}
