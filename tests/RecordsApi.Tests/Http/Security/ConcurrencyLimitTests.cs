using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>More requests than the service can process at once, and requests whose clients have disconnected.</summary>
public sealed class ConcurrencyLimitTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Request_beyond_the_queue_limit_returns_503_and_the_others_succeed()
    {
        var sql = new BlockingCommandInterceptor();
        using var service = new InterceptedApiFactory(sql) { Settings = { ["Concurrency:PermitLimit"] = "1", ["Concurrency:QueueLimit"] = "1" } };
        using var client = service.CreateClient();
        sql.Arm();
        var worked = client.GetAsync(new Uri("/v1/agreements", UriKind.Relative));
        await sql.Waiting.Task.WaitAsync(Timeout);
        var waiting = Enumerable.Range(0, 9).Select(i => client.GetAsync(new Uri($"/v1/agreements?limit={i + 1}", UriKind.Relative))).ToList();
        var refused = new List<HttpResponseMessage>();
        while (refused.Count < 8)
        {
            var done = await Task.WhenAny(waiting).WaitAsync(Timeout);
            waiting.Remove(done);
            refused.Add(await done);
        }

        sql.Release.SetResult();

        Assert.All(refused, response => Assert.Equal((HttpStatusCode.ServiceUnavailable, 5.0), (response.StatusCode, response.Headers.RetryAfter?.Delta?.TotalSeconds)));
        Assert.EndsWith("#overloaded", (string?)JsonNode.Parse(await refused[0].Content.ReadAsStringAsync())!["type"], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await worked).StatusCode, (await Assert.Single(waiting)).StatusCode));
    }

    [Fact]
    public async Task Costly_requests_leave_permits_to_the_others()
    {
        var sql = new BlockingCommandInterceptor("/v1/statistics/timeline");
        using var service = new InterceptedApiFactory(sql) { Settings = { ["Concurrency:PermitLimit"] = "2", ["Concurrency:CostlyPermitLimit"] = "1" } };
        using var client = service.CreateClient();
        sql.Arm();
        var costly = Enumerable.Range(1, 8).Select(i => client.GetAsync(new Uri($"/v1/statistics/timeline?from=2025-01-0{i}&to=2025-06-30&every=month", UriKind.Relative))).ToList();
        await sql.Waiting.Task.WaitAsync(Timeout);
        var others = new List<HttpStatusCode>();
        for (var i = 1; i <= 8; i++)
            others.Add((await client.GetAsync(new Uri($"/v1/agreements?limit={i}", UriKind.Relative)).WaitAsync(Timeout)).StatusCode);
        var completed = costly.Count(request => request.IsCompleted);
        sql.Release.SetResult();

        Assert.All(others, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(0, completed);
        Assert.All(await Task.WhenAll(costly), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task Costly_requests_beyond_their_queue_return_503_and_the_others_succeed()
    {
        var sql = new BlockingCommandInterceptor("/v1/statistics/timeline");
        using var service = new InterceptedApiFactory(sql)
        {
            Settings = { ["Concurrency:PermitLimit"] = "2", ["Concurrency:CostlyPermitLimit"] = "1", ["Concurrency:QueueLimit"] = "1" },
        };
        using var client = service.CreateClient();
        sql.Arm();
        var costly = Enumerable.Range(1, 3).Select(i => client.GetAsync(new Uri($"/v1/statistics/timeline?from=2025-01-0{i}&to=2025-06-30&every=month", UriKind.Relative))).ToList();
        var refused = await (await Task.WhenAny(costly).WaitAsync(Timeout));
        var other = await client.GetAsync(new Uri("/v1/agreements", UriKind.Relative)).WaitAsync(Timeout);
        sql.Release.SetResult();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (refused.StatusCode, other.StatusCode));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable], (await Task.WhenAll(costly)).Select(response => response.StatusCode).Order());
    }

    [Fact]
    public async Task Many_concurrent_expensive_requests_return_200_or_503()
    {
        using var service = new RegisterApiFactory { Settings = { ["Concurrency:PermitLimit"] = "4", ["Concurrency:QueueLimit"] = "8", ["ResponseCache:SizeMebibytes"] = "0" } };
        using var client = service.CreateClient();
        var responses = await Task.WhenAll(Enumerable.Range(0, 160).Select(i => client.GetAsync(new Uri(
            i % 2 == 0
                ? $"/v1/statistics/timeline?from=2025-01-01&to=2025-12-31&every=day&by=model&knownAt=2025-12-31T00:00:00.{i:000}Z"
                : $"/v1/agreements?limit=500&q=police&include=agency,jurisdiction&knownAt=2025-12-31T00:00:00.{i:000}Z",
            UriKind.Relative))));

        Assert.All(responses, response => Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{response.RequestMessage!.RequestUri}: {response.StatusCode}"));
        Assert.Contains(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/v1/agreements", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task SQL_statement_of_a_canceled_request_is_interrupted()
    {
        var sql = new EndlessCommandInterceptor();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new InterceptedApiFactory(sql) { OnRequestAborted = ended.SetResult };
        using var client = service.CreateClient();
        sql.Arm();
        using var cancellation = new CancellationTokenSource();
        var request = Task.Run(() => client.GetAsync(new Uri("/v1/agreements", UriKind.Relative), cancellation.Token));
        await sql.Started.Task.WaitAsync(Timeout);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);

        // The statement never ends by itself, and the request does not end before it.
        await ended.Task.WaitAsync(Timeout);
    }
}
