using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Queries;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Whole lists that are sent at once, for as long as their clients read them.</summary>
public sealed class StreamLimitTests
{
    [Fact]
    public async Task Whole_list_beyond_the_limit_of_an_address_returns_429_and_pages_are_served()
    {
        using var service = new RegisterApiFactory { Settings = { ["Streams:PerAddress"] = "1" } };
        using var client = service.CreateClient();
        var slow = Begin(service, null);
        using var refused = await client.GetAsync("/v1/agreements?format=csv");
        using var page = await client.GetAsync("/v1/agreements");
        await slow.EndAsync();
        using var accepted = await client.GetAsync("/v1/agreements?format=csv");

        Assert.Equal((HttpStatusCode.TooManyRequests, 5.0), (refused.StatusCode, refused.Headers.RetryAfter?.Delta?.TotalSeconds));
        Assert.Contains("This address receives 1 whole lists", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.StatusCode, accepted.StatusCode));
    }

    [Fact]
    public async Task Whole_list_beyond_the_limit_of_the_service_returns_503()
    {
        using var service = new RegisterApiFactory { Settings = { ["Streams:Total"] = "2" } };
        using var client = service.CreateClient();
        Begin(service, "192.0.2.1");
        Begin(service, "192.0.2.2");

        var (status, problem) = await service.GetProblemAsync("/v1/changes?format=ndjson");

        Assert.Equal((503, "Service overloaded"), (status, (string?)problem["title"]));
    }

    [Fact]
    public async Task Lists_that_are_read_for_pages_are_not_whole_lists_sent_to_an_address()
    {
        using var service = new RegisterApiFactory { Settings = { ["Streams:PerAddress"] = "1" } };
        using var client = service.CreateClient();
        using var first = await client.GetAsync("/compare?from=2025-06-01&to=2025-07-01");
        using var second = await client.GetAsync("/compare?from=2025-06-02&to=2025-07-02");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
    }

    private static OpenResponse Begin(RegisterApiFactory service, string? address)
    {
        var http = new DefaultHttpContext();
        var response = new OpenResponse();
        http.Features.Set<IHttpResponseFeature>(response);
        http.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        Assert.Null(service.Services.GetRequiredService<IStreamLimit>().TryBegin(http));
        return response;
    }

    /// <summary>A response whose client is still reading.</summary>
    private sealed class OpenResponse : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Callback, object State)> completed = [];

        public override void OnCompleted(Func<object, Task> callback, object state) => completed.Add((callback, state));

        public async Task EndAsync()
        {
            foreach (var (callback, state) in completed)
                await callback(state);
        }
    }
}
