using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Errors;

public sealed class ProblemDetailsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("GET", "/nowhere", 404, "not-found")]
    [InlineData("GET", "/v1/nowhere", 404, "not-found")]
    [InlineData("GET", "/v1/agreements/nobody", 404, "not-found")]
    [InlineData("GET", "/v1/agencies/nobody", 404, "not-found")]
    [InlineData("GET", "/v1/enums/nothing", 404, "not-found")]
    [InlineData("GET", "/v2/agreements", 404, "unknown-version")]
    [InlineData("GET", "/v1.5/agreements", 404, "unknown-version")]
    [InlineData("DELETE", "/v1/agreements", 405, "method-not-allowed")]
    [InlineData("POST", "/v1/agencies", 405, "method-not-allowed")]
    public async Task Error_returns_problem_details_with_its_type(string method, string address, int status, string code)
    {
        var (actual, problem) = await service.GetProblemAsync(address, method);

        Assert.Equal((status, status), (actual, (int)problem["status"]!));
        Assert.EndsWith($"/v1/enums/problems#{code}", (string?)problem["type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/agreements", "application/xml", 406)]
    [InlineData("/v1/agreements/" + FloridaTestData.Miami, "application/geo+json", 406)]
    [InlineData("/v1/agreements", "text/html, application/json;q=0", 406)]
    public async Task Unacceptable_media_type_returns_406(string address, string accept, int status) =>
        Assert.Equal(status, (await service.GetProblemAsync(address, accept: accept)).Status);

    [Fact]
    public async Task Unknown_API_version_returns_404_with_the_supported_ones() =>
        HttpTestExtensions.AssertJsonEqual(
            """{ "version": [{ "message": "Unknown API version 'v2'.", "allowed": ["v1"], "didYouMean": "v1" }] }""",
            (await service.GetProblemAsync("/v2/agreements")).Problem["errors"]);

    [Fact]
    public async Task Misspelled_id_returns_404_with_the_closest_id()
    {
        var (_, problem) = await service.GetProblemAsync("/v1/agencies/fl-hialeah-police-departmant");

        Assert.Equal("fl-hialeah-police-department", (string?)problem["errors"]!["id"]![0]!["didYouMean"]);
    }

    [Fact]
    public async Task Method_not_allowed_returns_Allow()
    {
        using var client = service.CreateClient();
        using var response = await client.DeleteAsync(new Uri("/v1/agreements", UriKind.Relative));

        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], response.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Problem_vocabulary_lists_the_problem_types()
    {
        var values = (await service.GetJsonAsync("/v1/enums/problems"))["data"]!["values"]!.AsArray();

        Assert.Contains("invalid-query", values.Select(v => (string?)v!["value"]));
    }
}
