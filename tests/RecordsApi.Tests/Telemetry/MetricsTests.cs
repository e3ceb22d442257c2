using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Telemetry;
using RecordsApi.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Telemetry;

/// <summary>The metrics of the service.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task Cache_hits_and_misses_are_counted()
    {
        using var service = new RegisterApiFactory();
        using var recorder = MeasurementRecorder.ForService(service.Services.GetRequiredService<IMeterFactory>());
        await service.GetTextAsync("/v1/programs");
        await service.GetTextAsync("/v1/programs");
        await service.GetTextAsync("/v1/programs?limit=1");

        Assert.Equal(["1 result=miss", "1 result=hit", "1 result=miss"], recorder.GetMeasurements("records.cache.requests"));
    }

    [Theory]
    [InlineData("/v1/agreements?stat=FL", "1 code=invalid-query")]
    [InlineData("/v1/agreements/nobody", "1 code=not-found")]
    [InlineData("/v1/audit", "1 code=unauthorized")]
    public async Task Problem_responses_are_counted_by_code(string address, string measurement)
    {
        using var service = new RegisterApiFactory();
        using var recorder = MeasurementRecorder.ForService(service.Services.GetRequiredService<IMeterFactory>());
        await service.GetProblemAsync(address);

        Assert.Equal([measurement], recorder.GetMeasurements("records.problems"));
    }

    [Fact]
    public async Task Requests_beyond_the_limit_are_counted()
    {
        using var service = new RegisterApiFactory { Settings = { ["RateLimiting:Enabled"] = "true", ["RateLimiting:Requests"] = "1", ["RateLimiting:Seconds"] = "1000000" } };
        using var recorder = MeasurementRecorder.ForService(service.Services.GetRequiredService<IMeterFactory>());
        await service.GetTextAsync("/v1/programs");
        await service.GetProblemAsync("/v1/programs");

        Assert.Equal(["1 code=too-many-requests"], recorder.GetMeasurements("records.problems"));
    }

    [Fact]
    public async Task Imports_are_counted_by_outcome_and_timed()
    {
        await using var service = new EmptyRegisterFactory();
        await service.InitializeAsync();
        using var recorder = MeasurementRecorder.ForCallsOfThisTest(DataTelemetry.Name);
        var workbook = SampleWorkbooks.ParticipatingList("Doral Police Department");
        await service.ImportAsync("participatingAgencies06172025.xlsx", workbook);
        await service.ImportAsync("participatingAgencies06172025.xlsx", workbook);

        Assert.Equal(["1 outcome=changed", "1 outcome=unchanged"], recorder.GetMeasurements("records.imports"));
        Assert.Equal(["1", "0"], recorder.GetMeasurements("records.import.files"));
        Assert.Equal(2, recorder.GetMeasurements("records.import.duration").Count);
        Assert.NotEmpty(recorder.GetMeasurements("records.derivation.duration"));
    }

    [Fact]
    public async Task Metrics_are_not_served_by_default()
    {
        using var service = new RegisterApiFactory();
        using var client = service.Server.CreateClient();
        using var response = await client.GetAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Metrics_are_served_as_text_when_turned_on()
    {
        using var service = new RegisterApiFactory { Settings = { ["Telemetry:Prometheus"] = "true" } };
        await service.GetTextAsync("/v1/programs");
        using var client = service.Server.CreateClient();
        using var response = await client.GetAsync(new Uri("/metrics", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("records_cache_requests_total{", text, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_count{", text, StringComparison.Ordinal);
    }
}
